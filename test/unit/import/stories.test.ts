import { expect, it } from 'vitest';
import { kindsOf } from '../../../shared/import/classify/kindsOf.ts';

/** `kind: what was written` in the order of the timeline; a `|` between kinds where two are fair. */
const STORIES: Readonly<Record<string, string>> = {
  'a warehouse scanner': `
    trigger: Firmware 4.1 goes out to the handheld scanners
    detection: Night shift rings the hotline, no parcel can be booked
    investigation: Mira drives to the hall, the scanners show a blank screen
    investigation: Access point logs full of deauth frames
    escalation: Wifi supplier brought in, Tom is on the phone with them
    mitigation: Old firmware flashed onto two devices as a trial
    recovery: Both devices book parcels
    mitigation: Rest of the fleet flashed
    recovery: Belt runs at normal speed`,
  'a mail gateway': `
    trigger: Intermediate certificate lapses
    detection: Bounces pile up, queue length alarm
    investigation: openssl s_client prints "certificate has expired"
    escalation: Rang the PKI people out of bed
    mitigation: New chain installed on mx1
    mitigation: Same on mx2
    recovery: Queue shrinking quickly
    recovery: Nothing left in the queue
    communication: Mail to all departments that delayed messages have arrived`,
  'a game server': `
    detection: Discord lights up, nobody can join a lobby
    investigation: Matchmaker pods are all in CrashLoopBackOff
    investigation: Could be the new anti-cheat library?
    investigation: Not the library, it is not even loaded in that region
    mitigation: Gave the pods twice the memory
    other|investigation: They die again after 40 seconds
    escalation: Got Kenji out of his holiday
    investigation: Kenji sees a loop in the party code
    mitigation: Feature switch for cross-play parties flipped to off
    recovery|other: Lobbies fill up
    communication: Told the players in #announcements`,
  'a bank export': `
    trigger: Batch window moved from 02:00 to 03:00
    trigger: Export overlaps with the backup and takes a lock
    detection: Treasury asks where the file is
    investigation: Looked through the scheduler, job still waiting
    investigation: pg_locks has one row from the backup session
    mitigation: Cancelled the backup session
    recovery: File delivered to the bank`,
  'a web shop': `
    detection: Synthetic checkout goes red in Frankfurt
    escalation: Duty engineer gets woken by the phone tree
    investigation: 503s come from one availability zone only
    mitigation: Took that zone out of the balancer
    recovery: Synthetic checkout green
    investigation: Provider acknowledges a faulty switch
    mitigation: Zone put back in rotation
    recovery: All zones carry traffic, stood down`,
  'a school portal': `
    trigger: I deleted what looked like an unused folder
    detection: A pupil's mother wrote that the marks are gone
    investigation: I went through my shell history
    escalation: Messaged our lecturer to lend a hand
    mitigation: Uploaded the folder from the backup of Sunday
    recovery: Marks can be seen, mother says thank you`,
  'a data centre': `
    trigger: Chiller 2 trips
    trigger: Inlet temperature climbs to 34 degrees
    detection: Temperature alarm in the control room
    escalation: Facilities called out
    mitigation: Non-essential racks powered down
    mitigation: Portable coolers wheeled in
    recovery: Temperature falls below 25 degrees
    mitigation: Racks powered up one by one
    recovery: Last rack up, end of the incident`,
  'few words': `
    trigger: v88 live
    detection: 5xx alert
    investigation: stack trace: NullPointer in CartMapper
    mitigation: v87
    recovery: quiet`,
  'a phone network': `
    detection: First calls to the service desk about missing dial tone
    escalation: Priority 1 case with the carrier
    investigation: Carrier finds nothing on their side
    investigation: Packet capture shows that SIP registrations get no reply
    escalation: Conference with carrier and firewall vendor
    investigation: The firewall loses packets above 1400 bytes
    mitigation: MTU lowered on the trunk
    recovery: Dial tone in all offices
    communication: Intranet news item with what happened`,
  'a payment gateway': `
    trigger: Rotated the API keys of the gateway
    detection: Finance pings us, no settlements since lunch
    investigation: The worker keeps getting 401 from the gateway
    investigation: Vault still hands out the old key to two pods
    mitigation: Recycled both pods
    recovery: 401s gone
    recovery: Settlements caught up`,
  'a cdn': `
    trigger: Cache purge of all assets
    detection: Origin CPU at 100 %, alarms everywhere
    escalation: Brought two more people on the bridge
    communication: First note on the public status site
    mitigation: Shielding switched on
    mitigation: Image resizing turned off for anonymous visitors
    recovery: Origin CPU under 60 %
    communication: Second note: we are through the worst
    recovery: Hit ratio back at 96 %
    communication: Final note published`,
  'a build farm': `
    detection: Devs ask in chat why no build starts
    investigation: Ola looks, the coordinator is out of file handles
    mitigation: ulimit raised, coordinator bounced
    recovery: Builds start again
    detection: Again no builds
    investigation: Handles leak at 200 per minute, lsof shows sockets to the artifact store
    escalation: Ola hands over to Petra at shift change
    mitigation: Petra pins the client library to 3.2
    recovery: Handle count flat for an hour
    recovery: Called it done`,
  'a hospital system': `
    trigger: Storage array loses a controller
    detection: Ward 4 calls, charts do not open
    escalation: Emergency line of the storage vendor
    communication: Wards told to use paper charts
    investigation: Vendor reads the array's event log
    mitigation: Second controller takes over after a forced failover
    recovery: Charts open on all wards
    communication: Wards told to go back to the system`,
  'a mobile app': `
    trigger: Version 9.2 live in the stores
    detection: Crash alert for 9 % of users
    investigation: Crashlytics groups nearly all of it under one parser
    investigation: Reproduced on an old Pixel with Turkish locale
    mitigation: Remote config: parser v2 off
    recovery: Crash rate back under 0.5 %
    mitigation: 9.2.1 with the fix submitted to the stores
    recovery|other|communication: 9.2.1 approved`,
  'a warehouse database': `
    trigger: Analyst launches a cross join by mistake
    trigger: Temp space at 98 %
    detection: Loader jobs abort, on-call gets a page
    investigation: On-call lists the sessions, one of them has run for 3 h
    mitigation: Session killed
    recovery: Temp space at 40 % again
    mitigation: Loader jobs kicked off again
    recovery: Last loader job through`,
  'an identity provider': `
    detection: Helpdesk swamped with calls about the login page
    investigation: SAML responses are rejected because of clock skew
    investigation: NTP source of both nodes unreachable since Friday
    mitigation: Pointed both nodes to the internal NTP pool
    recovery: Logins succeed
    communication: Callers told to try again
    other: Lessons learned session put in the calendar`,
  'a train information board': `
    trigger: Contractor severs a fibre near the depot
    detection: Control room sees all boards frozen
    escalation: Control room calls the network desk
    investigation: Network desk finds the link down between depot and core
    escalation: Fibre crew dispatched
    mitigation: Traffic put over the microwave link
    recovery: Boards refresh, slowly
    mitigation: Fibre spliced
    recovery: Full capacity`,
  'a video platform': `
    trigger: Encoder image rebuilt with a newer ffmpeg
    detection: Creators say that uploads hang at 99 %
    investigation: We can see the jobs being retried over and over
    investigation: Sample job fails with "unknown codec"
    mitigation: Went back to the encoder image of last week
    recovery: Uploads get through
    communication: Posted in the creators forum`,
  'a ticket shop': `
    trigger: Presale for the tour opens, 40x the usual load
    detection: Latency alert, p99 at 12 s
    escalation: Sev 1 called, Noor is incident lead
    investigation: Noor suspects the seat map queries
    mitigation: Waiting room set to 500 people a minute
    investigation: Seat map queries do full scans
    mitigation: Index created on (event, row)
    recovery: p99 at 300 ms
    mitigation: Waiting room opened up step by step
    recovery: No queue any more, incident closed`,
  'an office': `
    trigger: Electrician trips the wrong breaker
    detection: Phones and wifi dead on floor 3
    investigation: Walked to the cabinet, the switch has no light
    escalation: Janitor and electrician called
    mitigation: Breaker switched back on
    recovery: Switch boots, wifi comes up`,
  'a message bus': `
    detection: Consumer lag graph climbing, noticed by chance
    investigation: Two brokers disagree about the leader
    investigation: Disk latency on broker 3 is 900 ms
    mitigation: Broker 3 fenced off
    recovery: Lag falling
    recovery: Lag under a second
    mitigation: Disk of broker 3 replaced
    recovery: Three brokers in sync`,
};

it.each(Object.entries(STORIES))('tells the kinds of %s', (_, story) => {
  const lines = story
    .trim()
    .split('\n')
    .map((line) => /^\s*([\w|]+): (.*)$/.exec(line))
    .map((m) => ({ kinds: (m?.[1] ?? '').split('|'), text: m?.[2] ?? '' }));
  const found = kindsOf(lines.map((l) => l.text));
  const wrong = lines.flatMap(({ kinds, text }, i) =>
    kinds.includes(found[i]?.kind ?? '')
      ? []
      : [`${found[i]?.kind} for ${kinds}: ${text} (${found[i]?.reason})`],
  );
  expect(wrong).toEqual([]);
});
