import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** Loads a file of a package that launch.mjs has installed. */
export async function load<Module>(file: string): Promise<Module> {
  const place = path.resolve('node_modules', '.cache', 'fourfold', 'peers', 'node_modules', file);
  return (await import(/* @vite-ignore */ pathToFileURL(place).href)) as Module;
}
