import type { RefusedFile } from './importMessages.ts';

/** Why a file that was given is not among those that are read. */
export function RefusedDetail({ refused: { name, reason } }: { readonly refused: RefusedFile }) {
  return (
    <section className="file-detail" aria-label={name}>
      <header className="file-detail-head">
        <h2>{name}</h2>
      </header>
      <p className="warning">It was not opened: {reason}.</p>
    </section>
  );
}
