/** Large type, strong contrast and the whole screen, for as long as a lesson is presented. */
export class Presenting {
  isOn = $state(false);
  #wasProjected = false;

  /** Turns it on or off; a browser that refuses the whole screen still shows large type. */
  async turn(isOn: boolean): Promise<void> {
    if (isOn === this.isOn) return;
    this.isOn = isOn;
    const { documentElement: root } = document;
    if (isOn) {
      this.#wasProjected = root.dataset['mode'] === 'projector';
      root.dataset['mode'] = 'projector';
      root.dataset['presenting'] = '';
    } else {
      delete root.dataset['presenting'];
      if (!this.#wasProjected) delete root.dataset['mode'];
    }
    try {
      if (isOn) await root.requestFullscreen();
      else if (document.fullscreenElement) await document.exitFullscreen();
    } catch {
      // large type is what matters
    }
  }

  /** The browser left the whole screen by a key of its own. */
  follow(): void {
    if (!document.fullscreenElement) void this.turn(false);
  }
}
