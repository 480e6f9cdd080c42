/** The built program of an entry, both from the root of the project; rejects with what keeps it from building. */
export function builtProgram(entry: string, root?: string): Promise<string>;
/** Builds a program where its sources have changed and runs it in this process. */
export function buildAndImport(entry: string): Promise<void>;
