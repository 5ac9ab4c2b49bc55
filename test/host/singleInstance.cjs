const fs = require('node:fs');
const path = require('node:path');

/**
 * One app for each user-data folder, as Electron has it. The first holds a lock file with its process id; a
 * later one leaves its arguments in a folder that the first watches.
 */
class SingleInstance {
  #lock;
  #watcher = null;
  isFirst;

  constructor(userData, onSecond) {
    fs.mkdirSync(userData, { recursive: true });
    this.#lock = path.join(userData, 'stand-in.lock');
    const inbox = path.join(userData, 'stand-in-second');
    this.isFirst = this.#take();
    if (this.isFirst) {
      fs.rmSync(inbox, { recursive: true, force: true });
      fs.mkdirSync(inbox);
      this.#watcher = fs.watch(inbox, (_event, name) => {
        const file = path.join(inbox, name);
        if (!name.endsWith('.json') || !fs.existsSync(file)) return;
        const { argv, folder } = JSON.parse(fs.readFileSync(file, 'utf8'));
        fs.rmSync(file);
        onSecond(argv, folder);
      });
      this.#watcher.unref();
      process.on('exit', () => this.release());
      return;
    }
    const draft = path.join(inbox, `${process.pid}.tmp`);
    fs.writeFileSync(draft, JSON.stringify({ argv: process.argv, folder: process.cwd() }));
    fs.renameSync(draft, path.join(inbox, `${process.pid}.json`));
  }

  #take() {
    try {
      fs.writeFileSync(this.#lock, String(process.pid), { flag: 'wx' });
      return true;
    } catch {
      const holder = Number(fs.readFileSync(this.#lock, 'utf8'));
      if (isRunning(holder)) return false;
      fs.rmSync(this.#lock, { force: true });
      return this.#take();
    }
  }

  release() {
    if (!this.isFirst) return;
    this.#watcher?.close();
    fs.rmSync(this.#lock, { force: true });
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

module.exports = { SingleInstance };
