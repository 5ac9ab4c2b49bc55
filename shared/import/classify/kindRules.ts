import { type KindRule, rule } from './kindRule.ts';

const PEOPLE =
  '(?:teams?|engineers?|developers?|devs?|admins?|administrators?|dbas?|vendors?|providers?|leads?|experts?|sres?|management|on-?call|specialists?|operators?)';
const PUBLIC =
  '(?:customers?|users?|clients?|stakeholders?|public|community|leadership|executives?|management|providers?|partners?|everyone|list|channel|members|merchants|subscribers)';
const SERVICE =
  '(?:services?|systems?|sites?|website|web ?page|page|app(?:lication)?|functionality|access|connectivity|operations?|traffic|performance|database|server|platform|users?|cluster|hub|internet|network|everything|things?|launches|load|rates?|latency|metrics|requests?|logins?|connections?|api|queries)';

/** Before a page: that of somebody else is looked at, ours is written. */
const OWN =
  "(?<!\\b(?:their|its|provider|vendor|supplier|stats|aws|azure|github|cloudflare|stripe)(?:['’]s)? )";

export const KIND_RULES: readonly KindRule[] = [
  // Landmarks of the incident itself, mostly in capitals or bold.
  rule(
    'escalation',
    250,
    'incident (?:was |is )?declared(?! (?:resolved|over|closed|mitigated))',
    'declar(?:ed|es|ing) (?:an? |the )?(?:major |sev\\S* |p\\d )?(?:incident|outage|emergency)(?! (?:resolved|over|closed|mitigated))',
  ),
  rule(
    'trigger',
    200,
    '(?:outage|incident|downtime|disruption|degradation|issue|impact) (?:begins?|began|starts?|started|occur+ed|onset)',
    'start of outage',
  ),
  rule(
    'recovery',
    200,
    '(?:outage|incident|downtime|disruption|issue|problem) (?:is |was |has been |had been )?(?:declared |marked |considered |fully |now |completely )*(?:ends?|ended|over|resolved|closed|solved|finished)',
    'end of outage',
  ),
  rule('mitigation', 200, '(?:outage|incident|issue|impact) (?:is |was |has been )?mitigated'),
  rule(
    'other',
    40,
    '(?:post-?mortem|post-incident review|retrospective|incident report) (?:was |is )?(?:conducted|held|written|published|scheduled|started|initiated|created)',
  ),

  // Asking for help.
  rule('escalation', 60, 'escalat(?:ed|es|ing|ion|e)(?! urgency)|(?:first )?escalation'),
  rule(
    'escalation',
    40,
    'pag(?:ed|es|ing)(?= (?!load))',
    '(?:called|calls|pulled|pulls|brought|brings|looped|loops|drafted) in|engag(?:ed|es|ing)',
    'hand(?:ed|s)? (?:over|off)|forward(?:ed|s)|assign(?:ed|s)|reach(?:ed|es)? out to',
    'request(?:ed|s)? (?:help|assistance|support)|ask(?:ed|s)? [^.]{0,40}(?:help|assist|support)',
    'involv(?:ed|es) (?:the|our)',
  ),
  rule(
    'escalation',
    40,
    `(?:contact(?:ed|s)|notif(?:ied|ies)|alert(?:ed|s)|inform(?:ed|s)|call(?:ed|s)|sent to|reported to|summon(?:ed|s)|mobili[sz](?:ed|es)|tagged|pinged) (?:the |our |an? )?(?:[\\w/&-]+ ){0,4}${PEOPLE}`,
  ),
  rule(
    'escalation',
    30,
    `${PEOPLE}[^.,;]{0,20} (?:was |were |are |is |been |gets? |got )?(?:notified|alerted|paged|engaged|informed|contacted|called|summoned|looped in|mobili[sz]ed|assigned|assembled)`,
  ),
  rule(
    'escalation',
    20,
    '(?:war ?room|bridge|huddle|incident (?:call|channel|commander)|teams meeting)[^.]{0,30} (?:open(?:ed|s)?|start(?:ed|s)?|begins?|began|creat(?:ed|es)|appointed|named|set up|join(?:ed|s)?)',
    '(?:open(?:ed|s)?|start(?:ed|s)?|join(?:ed|s)?|set up) (?:an? |the )?(?:war ?room|bridge|huddle|incident (?:call|channel))',
    'contact(?:ed|s)(?! (?:us|our|customer|support|form))|join(?:ed|s) the (?:call|bridge|incident|investigation|channel|huddle)|entered the fray|took over|joined by',
  ),

  // Telling others.
  rule(
    'communication',
    75,
    `${OWN}status ?page (?:(?:is|are|was|were|has been|had been|gets?|got) )(?:now |then |first |finally |also |being )*(?:updated|set|changed|posted|switched|turned|put|moved|marked|flipped|edited|published)(?! by (?:their|the (?:vendor|provider)))`,
    `banners? (?:(?:on|in|at) [^.,;]{1,30} )?(?:goes|went|is|was) (?:up|live|out|posted|published|put up|shown|set|on|added)`,
    `${PUBLIC} (?:(?:was|were|are|is|have been|has been|get|got) )(?:told|informed|notified)`,
  ),
  rule(
    'communication',
    60,
    `${OWN}status ?page(?! (?:of|is|was|shows?|says?|said|showed|looks?))|status update|blog ?post|tweet(?:ed)?|press release|public statement|announcement`,
    'announce[sd]?|newsletter|slack channel (?:was )?created',
  ),
  rule(
    'communication',
    60,
    `${PUBLIC} (?:(?:was|were|are|is|have been|has been) )?(?:notified|informed|updated|emailed|told|advised)`,
  ),
  rule(
    'communication',
    60,
    `(?:notif(?:ied|y|ies|ying|ications?)|inform(?:ed|s|ing)?|updat(?:ed?|es|ing)|email(?:ed|s|ing)?|messag(?:ed?|es|ing)|communicat(?:ed|es|ions?|ing)|told|sen[dt] (?:an? )?(?:update|email|e-mail|message|notice|notification)s?|update sen[dt]|apolog(?:y|i[sz]ed)|instructions?|share[sd]|acknowledge[sd]? to)[^.]{0,40} ${PUBLIC}`,
  ),
  rule(
    'communication',
    10,
    'communicat(?:ed|es|ions?)|announc(?:ed|es)',
    'post(?:ed|s) (?:an? |the )?(?:update|message|notice|statement)',
    'published (?:an? )?(?:post|update|statement|report)|message (?:was )?sent|share[sd]',
  ),

  // Noticing.
  rule(
    'detection',
    60,
    '(?:issue|problem|outage|incident|anomal(?:y|ies))s? (?:is |was |were |has been |had been )?(?:first |initially |automatically )?(?:detected|noticed|discovered|reported|reali[sz]ed|observed|spotted|flagged)',
    'first (?:detected|noticed|reported|reports?|alert)|issue detection',
  ),
  {
    kind: 'detection',
    lead: 60,
    words: /^(?:initial |time of |issue |incident )?(?:detect(?:ed|ion)|alert(?:s|ed)?)\b/i,
  },
  rule(
    'detection',
    50,
    '(?:monitor(?:ing|s)?|alert(?:ing|s)?|alarms?|pagers?|pagerduty|dashboards?|sentry|datadog|grafana|nagios|prometheus|pingdom|cloudwatch|new relic|uptime checks?|health ?checks?|probes?|watchdog|intrusion detection|ids|automated (?:system|check|test)s?)[^.;]{0,50} (?:alert(?:s|ed)?|trigger(?:s|ed)?|fire[sd]?|firing|detect(?:s|ed)?|notif(?:y|ies|ied)|raise[sd]?|show(?:s|ed)?|indicat(?:e|es|ed|ing)|flag(?:s|ged)?|report(?:s|ed)?|warn(?:s|ed)?|sent|pick(?:s|ed)? up|captur(?:es|ed)|blink(?:s|ed)?|beep(?:s|ed)?|fail(?:s|ed|ure)?|screamed|blaring|goes off|went off|received|storm|generating)',
  ),
  rule(
    'detection',
    40,
    '(?:user|customer|client|visitor|student|member|employee|staff|colleague|someone|reader|audience|community|tester|researcher|support)s?[^.;]{0,45} (?:report(?:s|ed|ing)?|complain(?:s|ed|ing|ts?)?|notic(?:e|es|ed)|call(?:s|ed)|contact(?:s|ed)?|tweet(?:s|ed)|rais(?:e|es|ed)|encounter(?:s|ed|ing)?|experienc(?:e|es|ed|ing)|flag(?:s|ged)|opened|posted|claim(?:s|ing|ed)|tickets?|unable|notified)',
  ),
  rule(
    'detection',
    40,
    '(?:reports?|complaints?|tickets?|alerts?|alarms?|pages?|notifications?) (?:of|from|by|about|for|that|came|come|start(?:ed)?|pour(?:ed|ing)?|flood(?:ed|ing)?|(?:was|were|is|are) (?:received|triggered|raised|fired|sent|opened|generated))',
    '(?:receiv(?:ed?|es|ing)|got|gets) (?:an? |the |our |several |multiple |many )?(?:[\\w-]+ ){0,3}(?:alert|alarm|page|pager|report|complaint|notification|call|email|e-mail|ticket)s?',
    '(?:alert|alarm)s? (?:fires?|fired|triggers?|triggered|raised|received|sent|goes|went|notif(?:ies|ied)|screaming)',
  ),
  rule(
    'detection',
    10,
    'report(?:ed|s)?(?= (?:that|by|their|the|issues?|errors?|slow|problems?|on)\\b)|became aware',
    'becomes aware',
  ),
  rule(
    'noticing',
    10,
    'detect(?:ed|s|ion)|notic(?:ed|es)|reali[sz](?:ed|es)|spotted|observ(?:ed|es)|found that|finding',
    'discover(?:ed|s|y)|deemed unusual',
    '(?:is|was|were|went) (?:not available|unavailable|unreachable|inaccessible)',
  ),

  // Back to normal.
  {
    kind: 'recovery',
    lead: 60,
    words:
      /^(?:full |complete |final |incident |issue |service )?(?:resol(?:ution|ved)|recover(?:y|ed)|restor(?:ation|ed))\b/i,
  },
  rule(
    'recovery',
    70,
    '(?:fully|completely|successfully|100%) (?:(?:service|system)s? )?(?:restored|recovered|resolved|operational|functional|functioning|back|online|available)',
    'full (?:service |system |functionality )?(?:recovery|restoration|resolution|functionality|operations?)(?! plan)',
    '(?:back|return(?:ed|s|ing)?|restored) (?:(?:up|online|live|in service|to (?:a )?(?:normal|stable|healthy|green|operation(?:al|s)?))|up and running)',
    'up and running|all clear',
    'all (?:systems?|services?)[^.;]{0,40} (?:stable|normal|operational|recovered|restored|confirmed|green|online)',
  ),
  rule(
    'recovery',
    65,
    'confirm(?:ed|s)[^.;]{0,60} (?:resol(?:ved|ution)|stable|stability|functional|functioning|normal|recover(?:y|ed)|restor\\w+|now serving|working|fixed)',
    '(?:up|online|available|accessible|reachable|working) again|accessible (?:to|by|for)|shows? [^.;]{0,40} (?:normal|stable|healthy)|(?:could|can|able to|are able)[^.;]{0,40} again|able to (?:log ?in|sign in|access|connect|use)',
    '(?:now|again) (?:serving|working|running|available|accessible|online|listening|operational)',
    'within (?:slo|normal)|at nominal',
  ),
  rule(
    'recovery',
    20,
    `${SERVICE}[^.;,]{0,45} (?:restored|recover(?:s|ed|ing)?|regain(?:s|ed)?|resum(?:es|ed)|stabili[sz](?:ed|es|ing)|normali[sz](?:ed|es)|operational|functional|back|online|return(?:s|ed|ing)? to|(?:nominal|normal|stable|healthy)(?! restart))`,
  ),
  rule('recovery', 45, '(?:is|are|was|were|came|comes|things|all|everything|service) back'),
  rule(
    'recovery',
    20,
    'resolved|resolution(?! path)|restor(?:ed|ation)|recovered',
    'recovery (?:confirmed|complete|achieved)|declared (?:stable|resolved|over)',
    '(?:work(?:s|ed|ing)|operating|functioning|running|loading) (?:normally|as expected|as intended|properly|correctly|fine|again)',
    'success|resurrected|solved|is working|regains?|drops? (?:back )?(?:below|to normal)',
  ),

  // Finding out why.
  rule(
    'investigation',
    70,
    'no (?:issues?|problems?|errors?|anomal\\w+|abnormal\\w*|evidence|significant|obvious|clear|glaring)',
  ),
  rule(
    'investigation',
    40,
    '(?:root )?causes? (?:of [^.]{0,40})?(?:is |was |were |has been )?(?:identified|found|determined|discovered|confirmed|located|isolated|traced|established|pinpointed)',
    'identif(?:ied|ies|y|ying|ication)(?! and (?:rolled|corrected|fixed|removed|resolved|reverted))',
    'mislead(?:ing|ingly)|investigat(?:ed?|es|ing|ions?|ive)(?! (?:complete|finished|closed))',
    '(?:initiat|start|beg[ai]n|conduct|complet)\\w* (?:an? |the )?(?:\\w+ ){0,2}(?:review|analysis|investigation|debugging|audit)',
    'acknowledg(?:ed|es|ement)',
  ),
  rule(
    'investigation',
    10,
    'suspect(?:ed|s|ing)?|suspicion|assum(?:ed?|es|ing|ptions?)|hypothes[ie]s|hypothesi[sz]ed',
    'theor(?:y|ized)|analy[sz](?:ed?|es|ing|is)|debug(?:ged|ging)?|diagnos(?:ed?|es|is|ing|tics?)',
    'troubleshoot(?:ing|s)?|troubleshot|examin(?:ed?|es|ing|ation)|inspect(?:ed|s|ing|ion)',
    'review(?:ed|s|ing)?|check(?:ed|s|ing)?(?! ?in\\b)|look(?:ed|s|ing)? (?:at|into|through|for)',
    'dig(?:s|ging)?|dug|dive[sd]?|dove|pinpoint(?:ed|s|ing)?|determin(?:ed?|es|ing)|found|finds?',
    'reveal(?:ed|s|ing)|uncover(?:ed|s)?|trac(?:ed?|es|ked|ks) (?:down|to|back)|trac(?:ed|es|ing)',
    'learn(?:ed|s)|understood|narrow(?:ed|s)|isolat(?:ed?|es|ing)|reproduc(?:ed?|es|ing|tion)',
    'tried pinging',
    '(?:ran|runs?|using|used|inspect\\w*) (?:the )?.?(?:command|strace|top|curl|ps|git blame|git bisect)',
    'correlat(?:ed?|es)|compar(?:ed?|es|ing)|believed|thought|consider(?:ed|s)|questioned',
    'explor(?:ed?|es|ing)|attention (?:was |is )?(?:shifted|directed|turned|focused)',
    'shift(?:ed|s)? (?:focus|attention|towards?|to)|focus(?:ed|es|sed)? on|ruled out|discarded',
    'deemed|dead end|red herring',
    'logs? (?:was|were|show(?:s|ed)?|indicat(?:es|ed)|reveal(?:s|ed)|report(?:s|ed)?|points?|pointed)',
    'log[^.;]{0,25} reports|gather(?:ed|s|ing)|collect(?:ed|s|ing) (?:logs|data|metrics|information)',
    'read(?:s|ing)?(?= )|monitor(?:ed|ing)? (?:the )?(?:logs|metrics|situation)|must be|maybe',
    'could be|turned out|under suspicion|eureka|culprit|clues?|probing|studied|crawl(?:ed)?',
    'triag(?:ed|ing|e)|metrics show|located|root cause|caught|asked|requests? more information',
    'sprang into action|springs? into action|still (?:trying|broken|failing|visible)',
    'blam(?:ed|ing|es)|traces',
  ),

  rule('verifying', 10, 'verif(?:ied|ies|y|ying|ication)|confirm(?:ed|s|ing|ation)?|test(?:ed|s|ing)?'),

  // Repairing. Which of these were the first change is for kindsOf.ts to say.
  rule(
    'mitigation',
    40,
    'roll(?:ed|s|ing)?[ -]?back|rollback|revert(?:ed|s|ing)?|hot-?fix(?:ed|es)?',
    'mitigat(?:ed?|es|ing|ion)|work-?around|fail(?:ed|s|ing)?[ -]over',
    'temporary (?:fix|solution|measure)|emergency (?:fix|patch|change)|rolling restart|taken down',
    'decid(?:ed?|es|ing) to|decision to',
    'traffic (?:was |is |has been )?(?:shifted|moved|diverted|redirected|re-?routed|drained)',
  ),
  rule(
    'repair',
    15,
    'fix(?:ed|es|ing)?|patch(?:ed|es|ing)?|correct(?:ed|s|ing|ion)|repair(?:ed|s|ing)?',
    're-?start(?:ed|s|ing)?|re-?boot(?:ed|s|ing)?|re-?deploy(?:ed|s|ing|ment)?',
    're-?configur(?:ed?|es|ing)|re-?build(?:s|ing)?|rebuilt|re-?send(?:ing)?|re-?sent',
    're-?index(?:ed|ing)?|re-?instat(?:ed?|es|ing)|re-?establish(?:ed|es)|established',
    'remov(?:ed?|es|ing)|delet(?:ed?|es|ing)|clear(?:ed|s|ing)|purg(?:ed?|es|ing)',
    'clean(?:ed|s|ing|sing|up)|kill(?:ed|s|ing)?|terminat(?:ed?|es)|destroy(?:ed|s)',
    'revok(?:ed?|es|ing)|block(?:ed|s|ing)|disabl(?:ed?|es|ing)|shuts? ?down',
    'turn(?:ed|s)? (?:off|on)|quarantin(?:ed|es)|replac(?:ed?|es|ing)|swap(?:ped|s)',
    'switch(?:ed|es|ing)? (?:to|over|back)|redirect(?:ed|s|ing)?|re-?rout(?:ed?|es|ing)',
    'drain(?:ed|s|ing)?|scal(?:ed?|es|ing)|upscal(?:ed|ing)',
    'increas(?:ed?|es|ing) (?:the )?(?:\\w+ ){0,3}(?:capacity|limit|size|memory|instances?|count|pool|timeout|replicas?|value)',
    'crank|adjust(?:ed|s|ing|ments?)|tun(?:ed|es|ing)|optimi[sz](?:ed?|es|ing|ation)',
    'renew(?:ed|s|al)|restor(?:es?|ing)|unpublish(?:ed|es)|throttl(?:ed?|es|ing)',
    'balanc(?:ed?|es|ing)|rotat(?:ed?|es|ing)|resolv(?:es?|ing)|remedia(?:ted?|tion|ting)',
    'renam(?:ed?|es|ing)|puppet|appl(?:ied|ies|y)|implement(?:ed|s|ing)|cull(?:ed|s|ing)',
    'cordon(?:ed)?|cuts?|solution|attempt(?:ed|s|ing)? to|tr(?:ied|ies|ying) to|forced|takes? action',
    'took action|corrective (?:action|measure)s?|moved|reset(?:s|ting)?|lock(?:ed)?|paus(?:ed?|es)',
    'stop(?:ped|s|ping)?|halt(?:ed|s)?|allow(?:ed|s)|enabl(?:ed?|es|ing)|replicat(?:ed?|es|ing)',
    'downgrad(?:ed?|es|ing)|creat(?:ed|es) (?:an? )?(?:puppet|script|backup|fix)|handled|issued',
    'instruct(?:s|ed)',
  ),

  // Changing something, breaking something.
  rule(
    'change',
    5,
    'deploy(?:ed|s|ment|ing)?|releas(?:ed?|es|ing)|merg(?:ed?|es|ing)|push(?:ed|es|ing)?',
    'promot(?:ed?|es)|publish(?:ed|es)|upgrad(?:ed?|es|ing)|updat(?:ed?|es|ing)',
    'migrat(?:ed?|es|ion|ing)|install(?:ed|s|ing|ation)?|chang(?:ed?|es|ing)',
    'configur(?:ed?|es|ation|ing)|modif(?:ied|ies)|roll(?:ed|s)? ?out|rollout|launch(?:ed|es)',
    'maintenance|add(?:ed|s|ing)?|execut(?:ed?|es|ing)|uploaded|commit(?:ted|s)?',
    'provision(?:ed|s|ing)|bump|prepar(?:ed|es|ing)|plan to|developing',
  ),
  rule(
    'failure',
    -30,
    'fail(?:s|ed|ing|ures?)?|crash(?:ed|es|ing)?|down|errors?|errored|tim(?:ed|es|e)[ -]?outs?',
    'spik(?:ed?|es|ing)|surg(?:ed?|es)|increas(?:ed?|es|ing)|degrad(?:ed?|es|ation|ing)',
    'melt(?:ing|s)?|slow(?:s|ed|ing|down)?|overload(?:ed|s|ing)?|exhaust(?:ed|ion)|drops? to|dropped',
    'loss|lost|leak(?:s|ed|ing)?|broke|broken|saturat(?:ed|es)|restarts|out of (?:memory|disk|space)',
    'oom|unresponsive|frozen|freezes|persist(?:s|ed)?|attack(?:er|ed|s)?|malicious|outage|rising',
  ),
  rule(
    'start',
    -40,
    'open(?:ed)?|ran|runs?|started|starts|begins?|began|initiated|complet(?:ed?|es|ion)|cron|job',
    'generated',
  ),
];
