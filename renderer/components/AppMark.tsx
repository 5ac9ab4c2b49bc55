/** The app's mark: a timeline with three marks, as in assets/icon.svg. */
export function AppMark() {
  return (
    <svg className="app-mark" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
      <path d="M2 12h20" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
      <circle cx="5.5" cy="12" r="3" className="fill-detection" />
      <path d="M12 8.4 15.4 14.4H8.6z" className="fill-escalation" />
      <path d="M17.4 9h2.2v2h2v2.2h-2v2h-2.2v-2h-2V11h2z" className="fill-recovery" />
    </svg>
  );
}
