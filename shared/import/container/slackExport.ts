import { type FoundFile, folderOf, lastStep } from './foundFile.ts';

/** Files at the root of an export that say who and what the messages name. */
const COMPANIONS = ['users.json', 'org_users.json', 'channels.json', 'groups.json', 'dms.json', 'mpims.json'];
/** One of these at the root makes folders of days channels. */
const ROOT = ['users.json', 'org_users.json', 'channels.json'];
/** Also at the root, and without anything that happened. */
const WITHOUT_EVENTS = /^(canvases|content_flags|lists|file_conversations|huddle_transcripts)\.json$/;
const DAY = /^\d{4}-\d\d-\d\d\.json$/;

export interface SlackChannel {
  readonly path: string;
  readonly days: readonly FoundFile[];
  readonly companions: readonly FoundFile[];
}

export interface SlackFiles {
  readonly channels: readonly SlackChannel[];
  readonly withoutEvents: readonly FoundFile[];
  readonly rest: readonly FoundFile[];
}

/** Chat exports among the files, known by their shape: users or channels beside folders of days. */
export function findSlackExports(files: readonly FoundFile[]): SlackFiles {
  const days = byFolder(files.filter(({ path }) => DAY.test(lastStep(path))));
  const atRoot = byFolder(files.filter(({ path }) => !DAY.test(lastStep(path))));
  const isRoot = (folder: string) => atRoot.get(folder)?.some(({ path }) => ROOT.includes(lastStep(path)));
  const channels = [...days].filter(([folder]) => folder !== '' && isRoot(folderOf(folder)));
  const roots = new Set(channels.map(([folder]) => folderOf(folder)));
  const taken = new Set<FoundFile>(channels.flatMap(([, ofChannel]) => ofChannel));
  const besides = (root: string, isWanted: (name: string) => boolean) => {
    const found = (atRoot.get(root) ?? []).filter(({ path }) => isWanted(lastStep(path)));
    for (const file of found) taken.add(file);
    return found;
  };
  const companions = new Map(
    [...roots].map((root) => [root, besides(root, (name) => COMPANIONS.includes(name))]),
  );
  return {
    channels: channels.map(([path, ofChannel]) => ({
      path,
      days: ofChannel.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
      companions: companions.get(folderOf(path)) ?? [],
    })),
    withoutEvents: [...roots].flatMap((root) => besides(root, (name) => WITHOUT_EVENTS.test(name))),
    rest: files.filter((file) => !taken.has(file)),
  };
}

function byFolder(files: readonly FoundFile[]): ReadonlyMap<string, readonly FoundFile[]> {
  const folders = new Map<string, FoundFile[]>();
  for (const file of files) {
    const folder = folderOf(file.path);
    const others = folders.get(folder);
    if (others) others.push(file);
    else folders.set(folder, [file]);
  }
  return folders;
}
