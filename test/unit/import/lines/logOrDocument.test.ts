import { describe, expect, it } from 'vitest';
import { importSource } from '../../../../shared/import/importSource.ts';

async function formatOf(text: string) {
  const result = await importSource(new TextEncoder().encode(text), 'a.txt');
  if (!result.ok) throw new Error(result.error.code);
  const { report, evidence } = result.value;
  return { format: report.format, events: report.events.length + (evidence?.count ?? 0) };
}

/** With clocks to the second, as people paste and write them; the number of events each has to give at least. */
const DOCUMENTS: readonly (readonly [string, number, string])[] = [
  [
    'a list of clocks under a heading',
    4,
    `Outage of the shop, 3 July 2024

10:02:11 first alert from checkout
10:05:40 Dana looks at the database
10:17:00 failover started
10:21:33 orders flow again
`,
  ],
  [
    'full times without zeros left out, with dashes',
    5,
    `2024-07-03 10:02:11 - monitoring pages the on-call
2024-07-03 10:05:40 - Dana acknowledges
2024-07-03 10:09:00 - we see that disk is full on db-2
2024-07-03 10:17:00 - old backups deleted
2024-07-03 10:21:33 - all green

Root cause: backups were never rotated.
Next time we alert at 80 %.
What went well: paging.
What went badly: nobody knew the password.
`,
  ],
  [
    'a table in Markdown',
    3,
    `## Incident 12

| Time | What |
|---|---|
| 2024-07-03 10:02:11 | alert |
| 2024-07-03 10:05:40 | acknowledged |
| 2024-07-03 10:21:33 | resolved |
`,
  ],
  [
    'a header of fields, then times',
    3,
    `Title: Search was slow
Start: 2024-07-03 10:02:11
End: 2024-07-03 10:21:33
Severity: 2

10:02:11 latency rises
10:11:00 cache cleared
10:21:33 latency is back to normal
`,
  ],
  [
    'prose with times in it',
    1,
    `On 3 July 2024 at 10:02:11 our monitoring noticed that no mail left the building.
It took us until 10:21:33 to find out that the certificate of the relay had expired the night before.
We are sorry. A reminder is now in the calendar of three people.
`,
  ],
  [
    'a timeline with lines of a log pasted in',
    3,
    `Timeline (all times UTC, 3 July 2024)

10:02 alert
10:05 the log of the gateway says:

    2024-07-03 10:01:58,120 ERROR gateway upstream timed out
    2024-07-03 10:01:59,120 ERROR gateway upstream timed out

10:21 gateway restarted, alert closed
`,
  ],
  [
    'clocks in brackets with names, as copied from a chat',
    4,
    `Call on the incident of 2024-07-03

[10:02:11] Dana: I see errors in checkout
[10:03:00] Lee: looking
[10:09:45] Lee: it is the new release, rolling back
[10:21:33] Dana: errors are gone
`,
  ],
  [
    'a bold time a paragraph',
    3,
    `# Post mortem

**2024-07-03 10:02:11** The alert came in.

The on-call was on a train.

**2024-07-03 10:15:00** A second person took over and found the reason.

**2024-07-03 10:21:33** Traffic was moved to the other site.
`,
  ],
  [
    'full times below a title',
    4,
    `Mail was late on the third of July

2024-07-03 10:02:11 alert from the queue
2024-07-03 10:05:40 Dana looks at the relay
2024-07-03 10:06:02 she calls Lee, who knows it
2024-07-03 10:12:00 Lee is at the machine
2024-07-03 10:21:33 relay restarted, the queue is empty
`,
  ],
  [
    'numbered steps',
    3,
    `What happened on 2024-07-03

1. 10:02:11 the switch rebooted
2. 10:04:20 its neighbour took over, with half of the routes
3. 10:21:33 routes announced by hand
`,
  ],
];

const LOGS: readonly (readonly [string, number, string])[] = [
  [
    'log4j with a stack trace',
    4,
    `2024-07-03 10:02:11,120 INFO  [main] shop.Start - ready
2024-07-03 10:02:12,001 WARN  [pool-1] shop.Db - slow
2024-07-03 10:02:13,377 ERROR [pool-1] shop.Db - failed
java.lang.IllegalStateException: no connection
	at shop.Db.open(Db.java:41)
	at shop.Start.main(Start.java:9)
2024-07-03 10:02:14,000 INFO  [main] shop.Start - stopped
`,
  ],
  [
    'syslog',
    5,
    `Jul  3 10:02:11 web-1 sshd[811]: Accepted publickey for ops
Jul  3 10:02:12 web-1 systemd[1]: Started Session 4 of user ops.
Jul  3 10:02:40 web-1 kernel: Out of memory: Killed process 4112
Jul  3 10:02:41 web-1 systemd[1]: shop.service: Main process exited
Jul  3 10:02:42 web-1 systemd[1]: shop.service: Scheduled restart job
`,
  ],
  [
    'an access log',
    5,
    `10.0.0.4 - - [03/Jul/2024:10:02:11 +0200] "GET / HTTP/1.1" 200 512
10.0.0.4 - - [03/Jul/2024:10:02:12 +0200] "GET /a HTTP/1.1" 200 512
10.0.0.5 - - [03/Jul/2024:10:02:12 +0200] "POST /pay HTTP/1.1" 502 0
10.0.0.5 - - [03/Jul/2024:10:02:13 +0200] "POST /pay HTTP/1.1" 502 0
10.0.0.6 - - [03/Jul/2024:10:02:15 +0200] "GET / HTTP/1.1" 200 512
`,
  ],
  [
    'lines of a shell script, date first',
    6,
    `2024-07-03 10:02:11 backup started
2024-07-03 10:02:12 dumping shop
2024-07-03 10:05:50 dumping mail
2024-07-03 10:09:01 copying to nas-2
2024-07-03 10:19:59 12 GB copied
2024-07-03 10:20:00 backup done
`,
  ],
  [
    'logfmt with the time inside',
    5,
    `level=info ts=2024-07-03T10:02:11.120Z caller=main.go:41 msg="starting"
level=info ts=2024-07-03T10:02:11.381Z caller=main.go:77 msg="listening"
level=warn ts=2024-07-03T10:03:02.004Z caller=head.go:12 msg="slow"
level=error ts=2024-07-03T10:03:09.990Z caller=head.go:19 msg="failed"
level=info ts=2024-07-03T10:03:10.001Z caller=main.go:99 msg="stopped"
`,
  ],
  [
    'clocks alone with milliseconds',
    6,
    `10:02:11.120 [main] DEBUG shop.Start - begin
10:02:11.381 [main] INFO  shop.Start - ready
10:02:12.004 [worker-1] INFO  shop.Queue - took 4
10:02:12.990 [worker-1] WARN  shop.Queue - slow
10:02:13.001 [worker-2] INFO  shop.Queue - took 2
10:02:13.400 [main] INFO  shop.Start - bye
`,
  ],
  [
    'klog',
    5,
    `I0703 10:02:11.120000       1 controller.go:41] starting
I0703 10:02:11.381000       1 controller.go:77] caches synced
W0703 10:02:12.004000       1 reflector.go:12] watch closed
E0703 10:02:12.990000       1 reflector.go:19] failed to list
I0703 10:02:13.001000       1 controller.go:99] stopping
`,
  ],
  [
    'an error log with the level between',
    5,
    `2024/07/03 10:02:11 [notice] 31#31: using the "epoll" event method
2024/07/03 10:02:11 [notice] 31#31: start worker processes
2024/07/03 10:02:40 [error] 32#32: *4 connect() failed (111: Connection refused)
2024/07/03 10:02:41 [error] 32#32: *5 connect() failed (111: Connection refused)
2024/07/03 10:03:00 [notice] 31#31: signal 15 received, exiting
`,
  ],
  [
    'numbers since 1970',
    5,
    `1720000931.120 12 10.0.0.4 TCP_MISS/200 512 GET http://shop.test/
1720000932.001 40 10.0.0.4 TCP_HIT/200 512 GET http://shop.test/a
1720000933.377 31 10.0.0.5 TCP_MISS/502 0 POST http://shop.test/pay
1720000933.900 30 10.0.0.5 TCP_MISS/502 0 POST http://shop.test/pay
1720000935.004 11 10.0.0.6 TCP_MISS/200 512 GET http://shop.test/
`,
  ],
  [
    'a database with a statement of several lines',
    4,
    `2024-07-03 10:02:11 CEST [811] LOG:  database system is ready to accept connections
2024-07-03 10:02:40 CEST [904] ERROR:  relation "order" does not exist at character 15
2024-07-03 10:02:40 CEST [904] STATEMENT:  SELECT *
	FROM order
	WHERE id = 4;
2024-07-03 10:03:01 CEST [811] LOG:  checkpoint starting: time
`,
  ],
];

describe('a short document of people with clocks to the second', () => {
  it.each(DOCUMENTS)('is read as a document: %s', async (_, least, text) => {
    const { format, events } = await formatOf(text);
    expect(['text', 'markdown']).toContain(format);
    expect(events).toBeGreaterThanOrEqual(least);
  });
});

describe('a short log', () => {
  it.each(LOGS)('is read as lines with times: %s', async (_, least, text) => {
    const { format, events } = await formatOf(text);
    expect(format).toBe('lines');
    expect(events).toBe(least);
  });
});

it('reads the lines of containers by their times, not as a table between bars', async () => {
  const lines = [
    '\u001b[2Kweb-1  |  * Debug mode: on',
    '\u001b[2Kweb-1  |  * Restarting with stat',
    '\u001b[2Kweb-1  |  * Debugger is active!',
    ...Array.from(
      { length: 5 },
      (_, i) => `\u001b[2Kcache-1  | 1:M 25 Apr 2024 05:32:35.01${i} * step ${i} of loading`,
    ),
    ...Array.from({ length: 5 }, (_, i) => `\u001b[2Kweb-1  | request ${i}`),
  ];
  expect(await formatOf(lines.join('\n'))).toEqual({ format: 'lines', events: 5 });
});
