import { describe, expect, it } from 'vitest';
import { kindsOf } from '../../../shared/import/classify/kindsOf.ts';

const before = (text: string) => kindsOf([text, 'Issue detected'])[0]?.kind;
const after = (text: string) => kindsOf(['Issue detected', text])[1]?.kind;

describe('what is not known yet', () => {
  it.each([
    ['Deployed version 2.3 to production', 'trigger'],
    ['A configuration change was pushed', 'trigger'],
    ['Outage begins', 'trigger'],
    ['Error rate starts to climb', 'trigger'],
    ['Database server crashed', 'trigger'],
    ['Nightly backup job started', 'trigger'],
    ['Engineer noticed that logins fail', 'detection'],
    ['Pager alert for high latency', 'detection'],
    ['Customers report they cannot check out', 'detection'],
    ['Support received several tickets about timeouts', 'detection'],
    ['Monitoring triggered an alert on CPU usage', 'detection'],
    ['PagerDuty alert received by on-call engineer', 'detection'],
    ['On-call engineer paged', 'escalation'],
  ])('%s', (text, kind) => expect(before(text)).toBe(kind));
});

describe('what is known', () => {
  it.each([
    ['On-call engineer acknowledged the alert', 'investigation'],
    ['Engineers started looking into the logs', 'investigation'],
    ['We suspected the load balancer', 'investigation'],
    ['Root cause identified as a missing index', 'investigation'],
    ['Checked the firewall rules, nothing unusual', 'investigation'],
    ['The team found that the disk was full', 'investigation'],
    ['Team realized the certificate had expired', 'investigation'],
    ['Traced the errors to the new release', 'investigation'],
    ['Incident escalated to the database team', 'escalation'],
    ['Called in the network vendor', 'escalation'],
    ['The security team was notified', 'escalation'],
    ['Senior engineer joined the call', 'escalation'],
    ['Incident declared, severity 1', 'escalation'],
    ['Rolled back to the previous version', 'mitigation'],
    ['Restarted the web servers', 'mitigation'],
    ['Deployed a hotfix', 'mitigation'],
    ['Deployed the new configuration', 'mitigation'],
    ['Increased the connection pool size', 'mitigation'],
    ['Traffic was shifted to the second region', 'mitigation'],
    ['Failed over to the replica', 'mitigation'],
    ['Added more memory to the server', 'mitigation'],
    ['Feature flag turned off', 'mitigation'],
    ['Fix applied to all nodes', 'mitigation'],
    ['Service restored', 'recovery'],
    ['All services are back to normal', 'recovery'],
    ['The website came back online', 'recovery'],
    ['Users could log in again', 'recovery'],
    ['Error rates returned to normal levels', 'recovery'],
    ['Incident closed', 'recovery'],
    ['Issue resolved', 'recovery'],
    ['Full functionality confirmed', 'recovery'],
    ['Monitoring confirmed that the system was stable', 'recovery'],
    ['Status page updated', 'communication'],
    ['Customers were informed by email', 'communication'],
    ['Posted an update on Twitter', 'communication'],
    ['Sent email to all users about the outage', 'communication'],
    ['Update sent to stakeholders', 'communication'],
    ['Error rate reaches 50 %', 'other'],
    ['Network team confirmed that there was no packet loss', 'investigation'],
    ['Initial hypothesis: a DDoS attack', 'investigation'],
    ['The team assumed a hardware fault', 'investigation'],
    ['Began debugging the payment service', 'investigation'],
    ['Ran diagnostics on the switch', 'investigation'],
    ['Engineering team began to investigate', 'investigation'],
    ['Examined recent deployments', 'investigation'],
    ['Misleading path: focus on the cache', 'investigation'],
    ['Further analysis showed lock contention', 'investigation'],
    ['It was discovered that the API key had expired', 'investigation'],
    ['Attempted to restart the service without success', 'mitigation'],
    ['Configuration corrected and reloaded', 'mitigation'],
    ['Patch developed and tested in staging', 'mitigation'],
    ['Team starts scaling up the cluster', 'mitigation'],
    ['Certificate renewed', 'mitigation'],
    ['The corrupted table was repaired', 'mitigation'],
    ['Emergency maintenance started', 'mitigation'],
    ['Blocked the offending IP addresses', 'mitigation'],
    ['Additional servers were provisioned', 'mitigation'],
    ['Cleared the queue', 'mitigation'],
    ['Fix rolled out to all regions', 'mitigation'],
    ['DNS records updated', 'mitigation'],
    ['Database team took over', 'escalation'],
    ['Handed over to the DevOps team', 'escalation'],
    ['CTO and engineering lead informed', 'escalation'],
    ['Outage resolved', 'recovery'],
    ['System is stable', 'recovery'],
    ['Normal operation resumed', 'recovery'],
    ['Services fully operational', 'recovery'],
    ['The site was up again', 'recovery'],
    ['The application was back up and running', 'recovery'],
    ['Performance returned to baseline', 'recovery'],
    ['Latency recovers', 'recovery'],
    ['Website accessible to all users', 'recovery'],
    ['Monitoring shows that everything is normal', 'recovery'],
    ['Incident marked as resolved', 'recovery'],
    ['Public statement released', 'communication'],
    ['Users notified of the outage', 'communication'],
    ['Announced maintenance on the status page', 'communication'],
    ['Error rates keep climbing', 'other'],
    ['Lunch', 'other'],
    ['Postmortem meeting held', 'other'],
  ])('%s', (text, kind) => expect(after(text)).toBe(kind));
});

it('names the words that it went by', () => {
  expect(kindsOf(['Deployed version 2.3', 'Alert fired', 'Deployed version 2.4'])).toEqual([
    { kind: 'trigger', reason: '“Deployed”, a change before the detection' },
    { kind: 'detection', reason: '“Alert”' },
    { kind: 'mitigation', reason: '“Deployed”, a change after the detection' },
  ]);
});

describe('who is told', () => {
  it.each([
    'The status page is updated',
    'Status page was set to “degraded”',
    'The status page has been changed to yellow',
    'We posted on the status page',
    'A banner goes up on the shop',
    'Customers are told',
  ])('%s', (text) => {
    expect(after(text)).toBe('communication');
    expect(kindsOf(['Deployed version 2.3', text, 'Rolled back'])[1]?.kind).toBe('communication');
  });

  it('is nobody where the page of somebody else is read', () => {
    expect(kindsOf(['Issue detected', 'Their status page was green'])[1]?.kind).not.toBe('communication');
  });
});
