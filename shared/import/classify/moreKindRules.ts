import { verbs } from './inflect.ts';
import { type KindRule, rule } from './kindRule.ts';
import { HELPERS, OUTSIDERS, WATCHERS } from './people.ts';

/** Up to so many words in between. */
const gap = (words: number): string => `(?:[\\w'’/&.-]+ ){0,${words}}?`;
const THE = '(?:the |our |my |an? |another |his |her |their |in )?';

/** Families of words by meaning, in any form; wider and weaker than the phrases of kindRules.ts. */
export const MORE_KIND_RULES: readonly KindRule[] = [
  // What a column or label says itself.
  rule('trigger', 60, '^(?:trigger|root cause event|change)(?= ?[:–-])'),

  // Asking for help. Who is called decides: `called the API` and `customers called us` are no escalation.
  rule(
    'escalation',
    45,
    `${verbs('call ring phone text ping tag summon wake invite involve consult approach')} (?:up |in |on )?${THE}${gap(2)}${HELPERS}`,
    `${verbs('call ring phone text ping tag summon invite consult')} (?:up )?[\\w'’]+ (?:for|to) (?:help|join|assist|support|look)`,
    `${verbs('wake')} (?:up )?(?!up|in|to|and|at|on)[\\w'’]+|${verbs('wake')} [\\w'’]+ up`,
    `(?<!\\b(?:an?|the|this|that|infinite|endless|retry) )${verbs('bring loop pull rope drag draft call get')} (?:in|into the (?:call|incident|channel|room|bridge))`,
    `${verbs('bring loop pull rope drag draft call get')} ${THE}${gap(3)}(?:in(?= |[.,;]|$)(?! (?:the|a|an)\\b)|on ?board|on the (?:call|bridge|phone|line)|involved)`,
    `${verbs('get')} (?:in touch|hold) (?:with|of)|${verbs('get')} ${gap(3)}out of (?:bed|his|her|their|a meeting)|${HELPERS} (?:(?:is|was|were|are|get|gets|got) )?(?:${verbs('call bring loop rope pull')} (?:in|out)|woken|roused)|(?:on the (?:phone|line)|conference|conference call|bridge|video call|war room|call) with|${verbs('turn')} to ${THE}${gap(2)}${HELPERS}`,
  ),
  rule(
    'escalation',
    45,
    `${verbs('raise open file log create submit lodge')} ${THE}${gap(3)}(?:tickets?|cases?|support request|severity) (?:with|at|to|for|by)|(?:ticket|case) (?:(?:is|was) )?(?:opened |raised |filed )?(?:with|at)`,
    `(?:matter|case|issue|problem|incident|ticket|it) (?:(?:is|was|were|gets|got|has been) )?(?:then )?(?:raised|passed|transferred|referred|routed|assigned|moved|given|sent|handed)(?: (?:over|on))? to`,
    `${verbs('ask beg plead')} ${gap(4)}(?:for )?(?:help|assistance|support|advice|a hand)`,
    `${verbs('request seek need')} ${gap(2)}(?:help|assistance|advice|backup)|(?:for|to) help(?= from|$|[.,;])|(?:page|call|mail|message|ping|sms) (?:to|for) ${THE}${gap(2)}${HELPERS}|${HELPERS} (?:is |was |are |were )?(?:dispatched|sent out|on site)|(?:emergency|support|hot) ?line of|${verbs('lend give')} (?:\\w+ )?a hand|${verbs('message ring phone mail email write')} (?:to )?${THE}${gap(2)}(?:${HELPERS}|people|guys|folks|lecturer|professor|tutor)`,
    `${verbs('declare')} ${gap(3)}(?:sev\\S*|p\\d|incident|outage|emergency)|${verbs('raise upgrade bump')} to (?:sev|p)\\S*`,
    `${verbs('take')} (?:command|the lead|charge)|${verbs('join')} ${THE}(?:call|bridge|room|war room|channel|incident|meeting|session)`,
    `(?:incident commander|ic|responders?|second pair of eyes) ${gap(2)}(?:assigned|appointed|named|joins?|joined)`,
  ),

  rule(
    'escalation',
    5,
    '(?:called|phoned|paged|summoned|informed|alerted|notified)(?=[.,;]|$)',
    'sev[ -]?\\d (?:is |was )?(?:called|declared|raised|opened)|(?:incident|as) (?:lead|commander|manager)',
  ),

  // Telling others.
  rule(
    'communication',
    55,
    `(?:mail|e-?mail|message|letter|notice|update|sms|text)s? to (?:all |every |the |our |affected )*${gap(1)}${OUTSIDERS}`,
    `apolog(?:y|ies|i[sz]e[sd]?|i[sz]ing)|(?:we|i|support|team|and) ${gap(1)}${verbs('write mail email tell inform notify answer reply message text')} (?:back )?(?:to )?(?:all |every |the |our |affected )*${gap(1)}(?:customers|users|clients|students|subscribers|tenants|members|merchants|parents|partners|stakeholders|everyone|everybody|management|board)`,
    `${verbs('post put publish tweet send write release share issue')} ${gap(5)}(?:status page|banner|notice|statement|announcement|newsletter|status update|public update|blog post|twitter|social media|mastodon|facebook|customers|users|subscribers|stakeholders)`,
    `(?:mail|email|letter|note|message|notice|banner|statement) ${gap(2)}(?:goes|went|sent|is out|was sent|posted|published)(?: out| to|$)`,
  ),

  rule(
    'communication',
    45,
    `${verbs('tell inform notify warn update brief')} (?:all |every |the |our |affected )+${gap(1)}(?:${OUTSIDERS}|press|public|world|departments|offices)|${verbs('mail email message text write')} to (?:all|every|the|our|affected) ${gap(1)}(?:${OUTSIDERS}|departments|offices|management)`,
    `(?:first|second|third|next|final|last|another|public) (?:note|notice|statement|post|bulletin)|status (?:site|portal|board)|(?:${OUTSIDERS}|departments|offices|wards) (?:(?:are|were|get|got) )?(?:told|asked|advised|instructed) (?:to|that|about)`,
    '(?:posted|announced)(?: (?:it|this|that))? (?:in|on|to)',
    'intranet|news item|newsletter|press release|town hall|all-hands|(?:press|#?announcements?|all-hands|notice|faq|banner|public post|linkedin|toot|retrospective) ?(?:item|post|mail|call|release|page|article|channel|was|is|put|goes|went|sent|published|posted|up)|in #?announcements?',
  ),

  // What users say.
  rule(
    'detection',
    45,
    `${OUTSIDERS} (?:${gap(4)})(?:${verbs('report complain write mail e-mail email phone call ring tweet post message ask notice raise drop open flag wonder shout claim')})(?! back)`,
    `${OUTSIDERS} (?:${gap(4)})(?:can ?not|can['’]t|could ?n['’]t|could not|are unable|unable|get(?:s|ting)? (?:an? )?(?:error|\\d\\d\\d))`,
    `complain(?:s|ed|ing|ts?)?|(?:angry|furious|upset|unhappy|annoyed|confused|worried) ${gap(1)}${OUTSIDERS}`,
    `${verbs('write mail email e-mail phone call ring text message tweet ping dm')} (?:at |to )?(?:me|us|support|(?:the |our )?(?:help ?desk|office|hot ?line|support))`,
    `(?:reviews?|ratings?|comments?|inbox|hot ?line|phones?|mentions|forum|subreddit) ${gap(3)}(?:bad|exploding|full|flooded|ringing|rang|rings|light(?:s|ing)? up|pour(?:s|ed|ing)?)`,
    `(?:first|several|many|more|four|three|two|five|ten|dozens? of|hundreds of|a few) ${gap(2)}(?:complaints?|tickets?|calls?|mails?|e-mails?|reports?|tweets?|messages?)`,
  ),
  // What watches.
  rule(
    'detection',
    50,
    `${WATCHERS}[^.;]{0,60}? (?:${verbs('fire trip ring beep buzz scream shout page')}|${verbs('go turn')} (?:off|red|yellow|orange|amber|black|dark|critical)|(?:is|are|was|were) (?:red|critical|firing|on fire|ringing)|${verbs('wake light')}|lands?|landed|arrives?|arrived)`,
    `(?:mail|e-mail|email|sms|text|text message|call|message|page|notification)s? (?:lands?|landed|arrives?|arrived|comes? in|came in|from (?:the |our )?${WATCHERS})`,
    `(?:uptime ?robot|pingdom|status ?cake|sentry|datadog|zabbix|nagios|grafana|${WATCHERS}) ${verbs('send mail email say tell report notice see text call wake page')}`,
    `(?:alarm|alert|pager|phone|page|siren)s? (?:${verbs('ring fire buzz trip')}|goes|went|(?:is|was)(?! (?:now |then |first |finally |also |being )*(?:updated|set|changed|posted|switched|turned|put|moved|marked|flipped|edited|published)))`,
    `${verbs('get receive')} ${THE}${gap(2)}(?:sms|page|alert|alarm|call|mail|email|e-mail|notification|message) (?:from|about|that|saying)`,
  ),
  rule(
    'detection',
    0,
    `(?<!the )(?:alarms?|alerts?)(?=[.,;:]|$| (?:in|on|for|about|at|from|everywhere))|${verbs('pile')} up`,
    `^again|(?:calls|rings|phones|writes|complains|complained)(?=[,;:] )|swamped|flooded with`,
  ),
  rule(
    'noticing',
    12,
    verbs('notice spot hear observe discover realise realize report'),
    `${verbs('see')}(?! (?:https?|above|below))|${OUTSIDERS} ${gap(4)}${verbs('say tell see warn')}`,
    `${verbs('turn go')} (?:red|yellow|amber|black|dark)|(?:is|are|was|were) (?:red|on fire)`,
    `${verbs('tell say warn')} (?:me|us|that)|${verbs('ask')} (?:why|what|whether|if|about|in the)|first (?:report|complaint|call|mail|sign|symptom)s?`,
  ),

  // Back to normal; denied forms are taken out before (kindEvidence.ts).
  rule(
    'recovery',
    35,
    `(?:is|are|was|were|am|all|now|everything|things) (?:all |now |fully |finally )?(?:back|green|healthy|ok|okay|normal|resolved|solved|good again)`,
    `(?<!\\b(?:put|puts|putting|take[ns]?|took|bring|brought|set|roll|rolled|rolls|switch|switched|move|moved|add|added|turn|turned|went|go|sent|called|call|write|wrote) )back (?:up|online|to|in|under|below|at|on|for|and|again|$)|back(?=[.,;]|$)|(?:visible|reachable|available|possible|complete|fast|fine|stable|normal|healthy|ok|green|up) (?:once )?(?:again|for (?:every|all))`,
    `${verbs('turn go')} (?:back )?(?:green|healthy|normal|quiet)|${verbs('catch')} up|caught up|${verbs('replay clear drain empty')} (?:to zero|to 0|completely|fully)`,
    `(?:queue|backlog|lag|backups?) (?:(?:is|was|has|had|been|now|are) ){0,2}(?:empty|empties|drained|drains|cleared|clears|gone|processed|worked off|at zero|zero|0)`,
    `(?:no more|no longer|without|zero|0) (?:${gap(1)})(?:errors?|complaints?|failures?|failed|failing|failing requests|timeouts?|alerts?|lost|dropped)|(?:errors?|alerts?|timeouts?|complaints?|alarms?) (?:${gap(2)})(?:stop(?:s|ped)?|cease[sd]?|gone|cleared?|clears|disappear(?:s|ed)?|end(?:s|ed)?|vanish(?:es|ed)?)`,
    `(?:queues?|backlog|lag|latency|latencies|load|errors?|error rates?|temperature|cpu|usage|response times?|wait(?:ing)? times?|delays?|timeouts?|tickets|complaints|calls) ${gap(3)}(?:${verbs('fall drop shrink decrease decline subside ease sink improve')}|${verbs('go come')} (?:back )?down|${verbs('return go')} (?:back )?to)`,
    `(?:nothing|none|no ${gap(2)})left(?=[.,;]| in|$)|(?:quiet|silent|calm)(?: again)?(?=[.,;]|$)|${verbs('thank')}|(?:can|could) (?:now |all |be )*(?:seen|used|reached|opened|log(?:ged)? ?(?:in|on)|pay|order|book|print|work|play|send|access|see)`,
    `no more(?=[.,;]|$)|(?:at|to) (?:the )?(?:normal|usual|baseline)|(?:under|below|within) (?:the )?(?:normal|usual|baseline|threshold|\\d[\\d.]* ?(?:%|ms|s))`,
    `${verbs('work run load open start serve answer respond render flow process')} (?:again|normally|fine|as (?:before|usual|normal|expected)|for (?:everyone|everybody|all (?:users|customers|students|clients)|all(?=[.,;]|$)))|all (?:good|fine|clear|well|green|ok|quiet)`,
    `${verbs('call declare mark')} ${gap(3)}(?:over|resolved|closed|done|all[- ]clear)|stand(?:s|ing)? down|stood down|(?:incident|case|ticket) ${gap(1)}(?:closed|over)`,
  ),
  rule(
    'recovery',
    70,
    `${OUTSIDERS} ${gap(2)}(?:${verbs('confirm say report write see')}|${verbs('tell')} us) ${gap(5)}(?:everything|works?|working|fine|again|ok|okay|back|resolved|solved|fixed|normal)`,
    '(?:^|[.;,–] ?)(?:and )?(?:case |incident |ticket )?closed(?=[.;,]|$)',
  ),
  rule(
    'good',
    0,
    '(?:ok|okay|fine|good|works?|green|healthy|normal|stable|happy|visible|alive|200 ok|(?:https?|status|code|returns?|with|again) 200|200(?=[.,;]|$)|succeed(?:s|ed)?|successful(?:ly)?|pass(?:es|ed)?)',
    `${verbs('survive recover')}|(?:is|are|was|were) (?:now )?(?:work|answer|respond|render|load|open|serv|flow|mov|process|deliver|sell|accept)ing`,
    `(?:${gap(1)})${verbs('verify')} ${gap(3)}(?:from|with|on|by|in)|(?:has |have |is |are |was |were )?(?:finished|done|completed?|delivered|processed)(?=[.,;]|$)|everything|everybody|everyone|at (?:zero|0)|to (?:zero|0)`,
  ),

  // What users meet with.
  rule(
    'symptom',
    -10,
    `(?:do|does|did|can|could|will|would)(?: not|n['’]t|not) (?:open|load|work|start|respond|answer|connect|log|render|print|sync|send|arrive|appear|pay|show|play)`,
    '(?:blank|white|empty|black) (?:page|screen)s?|nobody can|no one can|wave of|frozen|spins?|no (?:new )?(?:builds?|orders?|data|payments?|calls?|mails?|messages?|signal)',
  ),

  // Finding out why.
  rule(
    'investigation',
    20,
    `${verbs('look check read inspect trace suspect think believe guess wonder blame compare examine review scan study stare remember explain learn understand question interview profile bisect reproduce walk drive visit')}`,
    `${verbs('open')} (?:up )?(?:the |my |our |his |her |a )?${gap(3)}(?:laptop|page|log|logs|dashboard|console|terminal|shell|ui|panel|editor|file|graphs?|metrics|traces?|ssh|vpn|\\S+\\.log)`,
    `${verbs('log')} (?:in|into|on)|ssh(?:'?ed|es)?|grep(?:s|ped)?|curl(?:s|ed)?|tcpdump|strace|htop|dig|nslookup|traceroute|tail(?:s|ed)?|ping(?:s|ed)? to`,
    `(?:it )?turn(?:s|ed) out|${verbs('rule')} (?:\\w+ ){0,3}out|false (?:lead|trail|track|alarm|start|positive)|wrong (?:lead|trail|track|tree)|(?:dead end|red herring|detour)`,
    `${verbs('point')} (?:at|to)|${verbs('find')}|${verbs('reply')}|(?:the )?culprit|smoking gun|(?:is|are) under suspicion|idea|theory|hypothes[ei]s|audit|analysis|core dump|heap dump|thread dump|post-?mortem of`,
  ),
  // What a tool prints: its output, a name from a program, an explanation.
  rule(
    'finding',
    -12,
    `${verbs('show display print say list return report contain reveal reference refer expect')}`,
    "full of|lsof|netstat|ss|ps|iostat|vmstat|dmesg|journalctl|systemctl status|kubectl (?:get|describe|logs|top)|docker (?:ps|logs|stats)|df|du|nmap|mtr|openssl|telnet|logs?|output|trace|capture|full of|logs?|output|trace|capture|because(?: of)?|that is why|so it is|due to|instead of|since|nobody|missing|wrong|mandatory|forbids?|refuse[sd]?|never|does not|doesn['’]t|did not|didn['’]t|only",
  ),
  {
    kind: 'finding',
    lead: -25,
    words:
      /`[^`]{2,}`|["“][^"”]{3,}["”]|\b[a-z]+_[a-z_]+\b|\b\w+=\S|\bE[A-Z]{4,}\b|\b[A-Z][a-z]+[A-Z]\w+(?:Error|Exception)\b|:\s?\w+\(|\bexit code\b|\(\d+\)/,
  },

  // Repairing.
  rule(
    'repair',
    15,
    verbs(
      'restart re-start reload re-load reboot re-boot recycle undo flash revert repair patch renew replace reset restore rebuild recreate re-create re-enable re-deploy redeploy re-run rerun reconfigure reinstall re-install reimage',
    ),
    verbs(
      'double triple halve lower reduce shrink extend enlarge bump expand resize widen truncate purge flush wipe erase free delete cancel power evict isolate block ban limit cap throttle shed detach unplug plug re-plug swap pause disable enable kill comment whitelist allowlist pin drain cordon downgrade unblock unlock release',
    ),
    `drop(?:ped|ping)?(?! (?:in|of|to|below))|bounced?|${verbs('raise')} (?:${gap(5)})(?:from|to|by)|${verbs('put set point')} (?:${gap(5)})(?:back|to|on|in place|into|up)|${verbs('take')} (?:${gap(4)})(?:out|offline|down|off)|${verbs('fence')} off|${verbs('back')} out|back(?:ed|s|ing)? out`,
    `(?:file|files|database|db|table|tables|data|backup|snapshot|record|records|row|rows|config\\w*|dump|index|volume|certificate) ${gap(2)}restored|restor(?:ed?|es|ing) ${gap(4)}(?:from|backup|snapshot|file|table|record)`,
    `${verbs('switch move shift route send fail')} (?:${gap(4)})(?:to|over|back|away|off)|${verbs('turn shut')} (?:${gap(3)})(?:off|down|on)|${verbs('deploy ship release push merge')} ${gap(3)}(?:fix|patch|hotfix|revert|rollback)`,
    `${verbs('edit modify correct adjust tune rewrite implement apply introduce provision grant')}|${verbs('write')} ${THE}${gap(2)}(?:script|patch|manifest|job|fix)|sed -i|(?:hot)?fix(?:ed|es)?|ufw allow|iptables`,
    `${verbs('go')} back to(?! (?:normal|sleep|bed))|(?:off|on|disabled|enabled)(?=[.,;]|$)|${verbs('try attempt')}|no effect|(?:it )?(?:did not|didn['’]t|does not|doesn['’]t) (?:help|change)|made it worse|${verbs('clean')}(?: up)?|(?:same|likewise|ditto|repeated)(?: for| on| with| at|$)|${verbs('cut')} off|${verbs('spin')} up|stand up`,
  ),
  rule(
    'change',
    8,
    verbs(
      'deploy release merge push ship promote publish upgrade update migrate install change configure remove rename add create rotate move commit launch enable',
    ),
    'upload(?:ed|ing)|git push|new version|go-?live',
  ),
  rule(
    'failure',
    -30,
    `${verbs('expire fail crash fill die surge spike hang stall freeze overheat reject refuse drop climb grow rise explode block break burn reach exceed lapse overlap trip')}|${verbs('run')} out|full(?! of)|offline|down|stuck|dead|unavailable|power (?:cut|failure|outage)|leak\\w*`,
  ),
  rule(
    'other',
    -10,
    'lunch|dinner|breakfast|coffee|pizza|nap|snacks?|sleep|beers?|party',
    `${verbs('swear curse cry panic sigh celebrate pray')}`,
  ),
  rule(
    'other',
    30,
    'lessons learned|(?:post-?mortem|retrospective|review)s? (?:meeting|call|document|report)',
  ),
  // Any other deed: a verb in the past in front or behind its object.
  {
    kind: 'deed',
    lead: -20,
    words:
      /^(?:(?:we|i|he|she|they|then|and|also|[A-Z]\w+) )?(?!(?:need|want|fail|time|speed|indeed|embed)ed\b)(?:\w{2,}[^e\W]ed|[Gg]ave|[Tt]ook|[Mm]ade|[Pp]ut|[Ss]ent|[Bb]uilt|[Ww]rote|[Bb]rought|[Cc]ut|[Dd]id|[Gg]ot) (?!that\b|by\b|in \d)\w|^(?:the |our |all |new |old )?(?:[\w./-]+ ){1,5}(?:was |were |is |are |been |being |gets |got )?(?:\w{2,}[^e\W]ed|put|set|built|cut|taken|given|sent|shut|made|done|brought)(?= (?:on|onto|in|into|to|from|down|up|off|out|back|with|at|by|for|one|and|over|through|via|manually|again)\b|[.,;]|$)/,
  },
  rule('start', -40, 'cron|scheduled?|nightly|weekly|job|campaign|begins?|began|starts?|started|window'),
];
