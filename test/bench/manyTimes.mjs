/** `count` timeline lines over some hours, with the words of an ordinary postmortem. */
export function manyTimes(count) {
  const texts = [
    'Alert: the error rate of checkouts is above 10 %',
    'On-call looks at the logs of the gateway',
    'Escalated to the payments team',
    'Traffic is moved to the other region',
    'The status page is updated',
    'Checkouts work again',
  ];
  return Array.from({ length: count }, (_, i) => {
    const minute = Math.floor((i * 600) / count);
    const clock = `${String(8 + Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
    return `- ${clock} ${texts[i % texts.length]}`;
  }).join('\n');
}
