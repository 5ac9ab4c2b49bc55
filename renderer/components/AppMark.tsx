import iconUrl from '../../assets/icon.svg';

export function AppMark() {
  return <img src={iconUrl} width={28} height={28} alt="" />;
}
