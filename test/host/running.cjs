/** What is known once the app runs: filled in by start.cjs, read by all the others. */
module.exports = {
  running: {
    appDir: '',
    userData: '',
    /** Chromium's switches, as given and as added by the app. */
    switches: [],
    /** Null until Chromium answers. */
    cdp: null,
    chromium: null,
  },
};
