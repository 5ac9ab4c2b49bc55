/** Verbs whose forms no rule gives: all forms beside the lemma. */
const IRREGULAR: Readonly<Record<string, string>> = {
  be: 'is are was were been being am',
  become: 'becomes became becoming',
  begin: 'begins began begun beginning',
  blow: 'blows blew blown blowing',
  break: 'breaks broke broken breaking',
  bring: 'brings brought bringing',
  build: 'builds built building',
  rebuild: 'rebuilds rebuilt rebuilding',
  buy: 'buys bought buying',
  catch: 'catches caught catching',
  cut: 'cuts cutting',
  do: 'does did done doing',
  draw: 'draws drew drawn drawing',
  dig: 'digs dug digging',
  fall: 'falls fell fallen falling',
  feel: 'feels felt feeling',
  find: 'finds found finding',
  freeze: 'freezes froze frozen freezing',
  get: 'gets got gotten getting',
  give: 'gives gave given giving',
  go: 'goes went gone going',
  grow: 'grows grew grown growing',
  have: 'has had having',
  hear: 'hears heard hearing',
  keep: 'keeps kept keeping',
  learn: 'learns learned learnt learning',
  leave: 'leaves left leaving',
  let: 'lets letting',
  lose: 'loses lost losing',
  make: 'makes made making',
  meet: 'meets met meeting',
  put: 'puts putting',
  read: 'reads reading',
  redo: 'redoes redid redone redoing',
  reset: 'resets resetting',
  rewrite: 'rewrites rewrote rewritten rewriting',
  ring: 'rings rang rung ringing',
  rise: 'rises rose risen rising',
  run: 'runs ran running',
  rerun: 'reruns reran rerunning',
  say: 'says said saying',
  see: 'sees saw seen seeing',
  send: 'sends sent sending',
  resend: 'resends resent resending',
  set: 'sets setting',
  show: 'shows showed shown showing',
  shut: 'shuts shutting',
  speak: 'speaks spoke spoken speaking',
  split: 'splits splitting',
  spin: 'spins spun spinning',
  stick: 'sticks stuck sticking',
  take: 'takes took taken taking',
  tell: 'tells told telling',
  think: 'thinks thought thinking',
  throw: 'throws threw thrown throwing',
  undo: 'undoes undid undone undoing',
  understand: 'understands understood understanding',
  wake: 'wakes woke woken waking waked',
  write: 'writes wrote written writing',
};

/** Regular verbs of more than one syllable that double their last letter. */
const DOUBLING = new Set(['refer', 'transfer', 'defer', 'admit', 'commit', 'submit', 'permit']);

/** All forms of a verb: `drop` gives drop, drops, dropped, dropping. */
export function formsOf(verb: string): string[] {
  const irregular = IRREGULAR[verb];
  if (irregular) return [verb, ...irregular.split(' ')];
  if (/[^aeiou]y$/.test(verb)) {
    const stem = verb.slice(0, -1);
    return [verb, `${stem}ies`, `${stem}ied`, `${verb}ing`];
  }
  if (/ee$/.test(verb)) return [verb, `${verb}s`, `${verb}d`, `${verb}ing`];
  if (/e$/.test(verb)) return [verb, `${verb}s`, `${verb}d`, `${verb.slice(0, -1)}ing`];
  const isShort = /^[^aeiou]*[aeiou][^aeiouwxy]$/.test(verb) || /^(?:qu|squ)[aeiou][^aeiouwxy]$/.test(verb);
  const stem = isShort || DOUBLING.has(verb) ? verb + verb.slice(-1) : verb;
  return [verb, /(?:s|x|z|ch|sh)$/.test(verb) ? `${verb}es` : `${verb}s`, `${stem}ed`, `${stem}ing`];
}

/** A pattern for any form of the verbs named, `-` standing for an optional hyphen: `re-start roll`. */
export const verbs = (lemmas: string): string =>
  `(?:${lemmas
    .split(/\s+/)
    .flatMap((lemma) => formsOf(lemma))
    .map((form) => form.replace('-', '[ -]?'))
    .sort((a, b) => b.length - a.length)
    .join('|')})`;
