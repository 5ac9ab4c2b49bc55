import type { EventKind } from '../../model/kind.ts';

/**
 * What people write when something of a kind happens. A sentence mostly says first what it is about, so the
 * match that stands first decides; `lead` lets a telling phrase win over what stands up to so many characters
 * before it. Two things depend on whether anyone knew yet: a change before the detection is a trigger, after it
 * an attempt to repair; a failure before it is a trigger, after it a symptom.
 */
export interface KindRule {
  readonly kind: EventKind | 'change' | 'failure';
  readonly lead: number;
  readonly words: RegExp;
}

export const KIND_RULES: readonly KindRule[] = [
  // The incident's own landmarks, mostly in capitals or bold.
  {
    kind: 'trigger',
    lead: 200,
    words:
      /\b(?:outage|incident|downtime|disruption|degradation|issue|impact) (?:begins?|began|starts?|started|occurr?ed|onset)\b|<start of outage>/i,
  },
  {
    kind: 'recovery',
    lead: 200,
    words:
      /\b(?:outage|incident|downtime|disruption|issue|problem) (?:is |was |has been |had been )?(?:declared |marked |considered |fully |now |completely )*(?:ends?|ended|over|resolved|closed|solved|finished)\b|<end of outage>/i,
  },
  {
    kind: 'mitigation',
    lead: 200,
    words: /\b(?:outage|incident|issue|impact) (?:is |was |has been )?mitigated\b/i,
  },
  {
    kind: 'escalation',
    lead: 60,
    words:
      /\bincident (?:was |is )?declared\b|\bdeclar(?:ed|es|ing) (?:an? |the )?(?:major |sev\S* |p\d )?(?:incident|outage|emergency)\b(?! (?:resolved|over|closed|mitigated))/i,
  },

  // Asking for help.
  { kind: 'escalation', lead: 60, words: /\bescalat(?:ed|es|ing|ion|e)\b(?! urgency)/i },
  {
    kind: 'escalation',
    lead: 40,
    words:
      /\b(?:pag(?:ed|es|ing)|call(?:ed|s)? in|pull(?:ed|s)? in|br(?:ought|ings?|ing) in|loop(?:ed|s)? in|engag(?:ed|es|ing)|hand(?:ed|s)? (?:over|off)|forward(?:ed|s)|assign(?:ed|s)|reach(?:ed|es)? out to|request(?:ed|s)? (?:help|assistance|support)|ask(?:ed|s)? .{0,40}\b(?:help|assist|support))\b/i,
  },
  {
    kind: 'escalation',
    lead: 40,
    words:
      /\b(?:contact(?:ed|s)|notif(?:ied|ies)|alert(?:ed|s)|inform(?:ed|s)|call(?:ed|s)|sent to|involv(?:ed|es)|reported to|summon(?:ed|s)|mobili[sz](?:ed|es)) (?:the |our |an? )?(?:[\w/&-]+ ){0,4}(?:teams?|engineers?|developers?|devs?|admins?|administrators?|dbas?|vendor|provider|lead|expert|sres?|management|on-?call)\b/i,
  },
  {
    kind: 'escalation',
    lead: 30,
    words:
      /\b(?:teams?|engineers?|developers?|admins?|sres?|on-?call)\b[^.,;]{0,20}\b(?:was|were|are|is|been|gets?|got)? ?(?:notified|alerted|paged|engaged|informed|contacted|called|summoned|involved)\b/i,
  },
  {
    kind: 'escalation',
    lead: 20,
    words:
      /\b(?:war ?room|bridge|huddle|incident (?:call|channel|commander)|teams meeting)\b[^.]{0,30}\b(?:open(?:ed|s)?|start(?:ed|s)?|begins?|began|creat(?:ed|es)|appointed|named|set up|join(?:ed|s)?)\b|\b(?:open(?:ed|s)?|start(?:ed|s)?|join(?:ed|s)?|set up) (?:an? |the )?(?:war ?room|bridge|huddle|incident (?:call|channel))/i,
  },

  // Telling others.
  {
    kind: 'communication',
    lead: 60,
    words:
      /\bstatus ?page\b|\bstatus update\b|\b(?:blog ?post|tweet(?:ed)?|press release|public statement|announcement|announce[sd]?|newsletter)\b/i,
  },
  {
    kind: 'communication',
    lead: 60,
    words:
      /\b(?:customers?|users?|clients?|stakeholders?|public|community|management|leadership|executives?)\b (?:(?:was|were|are|is|have been|has been) )?(?:notified|informed|updated|emailed|told|advised)\b/i,
  },
  {
    kind: 'communication',
    lead: 60,
    words:
      /\b(?:notif(?:ied|y|ies|ying|ication)|inform(?:ed|s|ing)?|updat(?:ed?|es|ing)|email(?:ed|s|ing)?|messag(?:ed?|es|ing)|communicat(?:ed|es|ion|ing)|told|sent (?:an? )?(?:update|email|e-mail|message|notice|notification)|update sen[dt]|apolog(?:y|i[sz]ed)|instructions?)\b[^.]{0,40}\b(?:customers?|users?|clients?|stakeholders?|public|community|leadership|executives?|management|infra(?:structure)? providers?|partners?|everyone|list)\b/i,
  },
  {
    kind: 'communication',
    lead: 10,
    words:
      /\b(?:communicat(?:ed|es|ion)|announc(?:ed|es)|post(?:ed|s) (?:an? |the )?(?:update|message|notice|statement)|published (?:an? )?(?:post|update|statement|report)|message (?:was )?sent|slack channel (?:was )?created|alerts? (?:boba|customers|partners))\b/i,
  },

  // Noticing.
  {
    kind: 'detection',
    lead: 60,
    words:
      /\b(?:issue|problem|outage|incident|error|failure|anomal(?:y|ies)|fault)s? (?:is |was |were |has been |had been )?(?:first |initially )?(?:detected|noticed|discovered|reported|reali[sz]ed|observed|spotted|flagged|found)\b|\bfirst (?:detected|noticed|reported|report)\b|^detect(?:ed|ion)\b|\bissue detection\b/i,
  },
  {
    kind: 'detection',
    lead: 50,
    words:
      /\b(?:monitor(?:ing|s)?|alert(?:ing|s)?|alarms?|pagers?|pagerduty|dashboards?|sentry|datadog|grafana|nagios|prometheus|uptime checks?|health ?checks?|probes?|watchdog|intrusion detection|ids|notifications?|system)\b[^.;]{0,50}\b(?:alert(?:s|ed)?|trigger(?:s|ed)?|fire[sd]?|firing|detect(?:s|ed)?|notif(?:y|ies|ied)|raise[sd]?|show(?:s|ed)?|indicat(?:e|es|ed|ing)|flag(?:s|ged)?|report(?:s|ed)?|warn(?:s|ed)?|sent|pick(?:s|ed)? up|captur(?:es|ed)|blink(?:s|ed)?|beep(?:s|ed)?|fail(?:s|ed)?|screamed|blaring|goes off|went off|received|storm|begins?|generating)\b/i,
  },
  {
    kind: 'detection',
    lead: 40,
    words:
      /\b(?:user|customer|client|visitor|student|member|employee|staff|colleague|someone|reader|people|support|help ?desk|audience|community|tester)s?\b[^.;]{0,45}\b(?:report(?:s|ed|ing)?|complain(?:s|ed|ing|ts?)?|notic(?:e|es|ed)|call(?:s|ed)|contact(?:s|ed)?|tweet(?:s|ed)|rais(?:e|es|ed)|encounter(?:s|ed)?|experienc(?:e|es|ed|ing)|flag(?:s|ged)|opened|claim(?:s|ing|ed)|tickets?|could ?n[o']t|unable)\b/i,
  },
  {
    kind: 'detection',
    lead: 40,
    words:
      /\b(?:reports?|complaints?|tickets?|alerts?|alarms?|pages?|notifications?) (?:of|from|by|about|for|that|came|come|start(?:ed)?|pour(?:ed|ing)?|flood(?:ed|ing)?|(?:was|were|is|are) (?:received|triggered|raised|fired|sent|opened|generated))\b|\b(?:receiv(?:ed?|es|ing)|got|gets) (?:an? |the |our |several |multiple |many )?(?:[\w-]+ ){0,3}(?:alert|alarm|page|report|complaint|notification|call|email|e-mail|ticket)s?\b|\b(?:alert|alarm)s? (?:fires?|fired|triggers?|triggered|raised|received|sent|goes|went|notif(?:ies|ied)|screaming)\b|^(?:monitoring )?alert(?:s|ed)?\b/i,
  },
  {
    kind: 'detection',
    lead: 10,
    words:
      /\b(?:detect(?:ed|s|ion)|notic(?:ed|es)|reali[sz](?:ed|es)|spott(?:ed)|became aware|becomes aware|observ(?:ed|es) (?:an? |that |increased|elevated|high)|report(?:ed|s) (?:that|by|their|the|issues?|errors?|slow|problems?))\b/i,
  },

  // Back to normal.
  {
    kind: 'recovery',
    lead: 70,
    words:
      /\b(?:fully|completely|successfully|100%) (?:(?:service|system)s? )?(?:restored|recovered|resolved|operational|functional|functioning|back|online|available)\b|\bfull (?:service |system |functionality )?(?:recovery|restoration|resolution|functionality|operation)|\b(?:back|returned?|returns?|restored) (?:(?:up|online|live|in service|to (?:a )?(?:normal|stable|healthy|green|operation(?:al|s)?))\b|up and running)|\bup and running\b|\ball clear\b|\ball (?:systems?|services?)\b[^.;]{0,40}\b(?:stable|normal|operational|recovered|restored|confirmed|green|online)\b/i,
  },
  {
    kind: 'recovery',
    lead: 40,
    words:
      /\b(?:services?|systems?|sites?|website|web ?page|page|app(?:lication)?|functionality|access|connectivity|operations?|traffic|performance|database|server|platform|users?|cluster|hub|internet|network|everything|things?|launches|load|rates?|latency|metrics|redis|authentication)\b[^.;,]{0,45}\b(?:(?:was|were|is|are|been|being|gradually|slowly|now|fully) )*(?:restored|recover(?:s|ed|ing)?|regain(?:s|ed)?|resum(?:es|ed)|stabili[sz](?:ed|es|ing)|normali[sz](?:ed|es)|operational|functional|back|online|return(?:s|ed|ing)? to|(?:nominal|normal|stable|healthy)\b(?! restart))/i,
  },
  {
    kind: 'recovery',
    lead: 20,
    words:
      /\b(?:resolved|resolution(?! path)|restor(?:ed|ation)|recovered|recovery (?:confirmed|complete|achieved)|declared (?:stable|resolved|over)|normal (?:operations?|service|functionality) (?:was |were )?(?:resumed|restored)|(?:work(?:s|ed|ing)|operating|functioning|running) (?:normally|as expected|as intended|properly|correctly|fine|again)|success!|everything (?:is |was )?(?:back|ok|fine|works?|working)|ressurected|resurrected|confirmed (?:the )?(?:fix|resolution|recovery|stable|stability)|(?:now|again) (?:serving|working|running|available|accessible|online|listening)|solved|is working)\b/i,
  },

  // Finding out why.
  {
    kind: 'investigation',
    lead: 40,
    words:
      /\b(?:root )?causes? (?:of .{0,40})?(?:is |was |were |has been )?(?:identified|found|determined|discovered|confirmed|located|isolated|traced|established|pinpointed)\b|\bidentif(?:ied|ies|y|ying|ication)\b(?! and (?:rolled|corrected|fixed|removed|resolved|reverted))|\bmislead(?:ing|ingly)\b|\binvestigat(?:ed?|es|ing|ions?|ive)\b(?! (?:complete|finished|closed))/i,
  },
  {
    kind: 'investigation',
    lead: 10,
    words:
      /\b(?:suspect(?:ed|s|ing)?|suspicion|assum(?:ed?|es|ing|ption)|hypothes[ie]s|hypothesi[sz]ed|theor(?:y|ized)|analy[sz](?:ed?|es|ing|is)|debug(?:ged|ging)?|diagnos(?:ed?|es|is|ing|tics?)|troubleshoot(?:ing|s)?|troubleshot|examin(?:ed?|es|ing|ation)|inspect(?:ed|s|ing|ion)|review(?:ed|s|ing)?|check(?:ed|s|ing)?(?! ?in\b)|look(?:ed|s|ing)? (?:at|into|through|for)|dig(?:s|ging)?|dug|dive[sd]?|dove|pinpoint(?:ed|s|ing)?|determin(?:ed?|es|ing)|discover(?:ed|s|y|ing)?|found|finds?|reveal(?:ed|s|ing)|uncover(?:ed|s)?|trac(?:ed?|es|ing|ked|ks) (?:down|to|back)?|tracing|learn(?:ed|s)|understood|narrow(?:ed|s)|isolat(?:ed?|es|ing)|reproduc(?:ed?|es|ing|tion)|verif(?:ied|ies|y|ication)|confirm(?:ed|s|ing)?|test(?:ed|s|ing)?|tried pinging|ran (?:the )?(?:command|strace|top|curl)|runs? (?:strace|git blame|the command)|correlat(?:ed?|es)|compar(?:ed?|es|ing)|believed|thought|consider(?:ed|s)|questioned|explor(?:ed?|es|ing)|attention (?:was |is )?(?:shifted|directed|turned|focused)|shift(?:ed|s)? (?:focus|attention|towards?|to)|focus(?:ed|es|sed)? on|ruled out|discarded|deemed|dead end|wild goose|red herring|logs? (?:was|were|show(?:s|ed)?|indicat(?:es|ed)|reveal(?:s|ed)|report(?:s|ed)?|points?|pointed)|gather(?:ed|s|ing)|collect(?:ed|s|ing) (?:logs|data|metrics|information)|read(?:s|ing)? |acknowledg(?:ed|es|ement)|monitor(?:ed|ing)? (?:the )?(?:logs|metrics|situation)|must be|maybe|could be|turned out|under suspicion|eureka|culprit|clues?|probing|studied|crawl(?:ed)?|triag(?:ed|ing|e)|metrics show)\b/i,
  },

  // Repairing.
  {
    kind: 'mitigation',
    lead: 40,
    words:
      /\b(?:roll(?:ed|s|ing)?[ -]?back|rollback|revert(?:ed|s|ing)?|hot-?fix(?:ed|es)?|mitigat(?:ed?|es|ing|ion)|work-?around|fail(?:ed|s|ing)?[ -]?over|temporary (?:fix|solution|measure)|emergency (?:fix|patch|change))\b/i,
  },
  {
    kind: 'mitigation',
    lead: 15,
    words:
      /\b(?:fix(?:ed|es|ing)?|patch(?:ed|es|ing)?|correct(?:ed|s|ing|ion)|repair(?:ed|s|ing)?|re-?start(?:ed|s|ing)?|re-?boot(?:ed|s|ing)?|re-?deploy(?:ed|s|ing|ment)?|re-?configur(?:ed?|es|ing|ation)|re-?build(?:s|ing)?|rebuilt|re-?sent|resend(?:ing)?|re-?index(?:ed|ing)?|re-?instat(?:ed?|es|ing)|remov(?:ed?|es|ing)|delet(?:ed?|es|ing)|clear(?:ed|s|ing)|purg(?:ed?|es|ing)|clean(?:ed|s|ing|sing)|kill(?:ed|s|ing)?|terminat(?:ed?|es)|destroy(?:ed|s)|revok(?:ed?|es|ing)|block(?:ed|s|ing)|disabl(?:ed?|es|ing)|shut(?:s)? ?down|turn(?:ed|s)? (?:off|on)|isolated the|quarantin(?:ed|es)|replac(?:ed?|es|ing)|swap(?:ped|s)|switch(?:ed|es|ing)? (?:to|over|back)|redirect(?:ed|s|ing)?|re-?rout(?:ed?|es|ing)|drain(?:ed|s|ing)?|scal(?:ed?|es|ing)|upscal(?:ed|ing)|increas(?:ed?|es|ing) (?:the )?(?:\w+ ){0,3}(?:capacity|limit|size|memory|instances?|count|pool|timeout|replicas?|value|startupprobe)|crank|adjust(?:ed|s|ing|ments?)|tun(?:ed|es|ing)|optimi[sz](?:ed?|es|ing|ation)|renew(?:ed|s|al)|restor(?:es?|ing)|unpublish(?:ed|es)|taken down|throttl(?:ed?|es|ing)|balanc(?:ed?|es|ing)|rotat(?:ed?|es|ing)|resolv(?:es?|ing)|remedia(?:ted?|tion|ting)|sav(?:ed|es)|ren+ew(?:ed|al)|renam(?:ed?|es|ing)|puppet|appl(?:ied|ies|y)\b.{0,40}\b(?:change|fix|patch|update|config\w*|settings?|corrected|manifest)|implement(?:ed|s|ing)|cull(?:ed|s|ing)|cordon|cut(?:s|ting)? (?:the )?(?:following )?(?:builds?|releases?)|solution|decid(?:ed?|es|ing) to|decision to|attempt(?:ed|s|ing)? to|tr(?:ied|ies|ying) to|forced|took action|takes action|taken corrective|corrective (?:action|measure)s?|moved|reset(?:s|ting)?|prepared? (?:a |the )|lock(?:ed)?|paus(?:ed?|es)|stopp?(?:ed|s|ing)?|halt(?:ed|s)?|allow(?:ed|s) |enabl(?:ed?|es|ing)|creat(?:ed|es) (?:a )?(?:puppet|script|backup|fix)|replicat(?:ed?|es|ing))\b/i,
  },

  // Changing something, breaking something: what it is depends on whether anyone knew yet.
  {
    kind: 'change',
    lead: 10,
    words:
      /\b(?:deploy(?:ed|s|ment|ing)?|releas(?:ed?|es|ing)|merg(?:ed?|es|ing)|push(?:ed|es|ing)?|promot(?:ed?|es)|publish(?:ed|es)|upgrad(?:ed?|es|ing)|updat(?:ed?|es|ing)|migrat(?:ed?|es|ion|ing)|install(?:ed|s|ing|ation)?|chang(?:ed?|es|ing)|configur(?:ed?|es|ation|ing)|modif(?:ied|ies)|roll(?:ed|s)? ?out|rollout|launch(?:ed|es)|maintenance|add(?:ed|s|ing)|open(?:ed)?|ran|runs?|execut(?:ed?|es|ing)|upload(?:ed|s)?|commit(?:ted|s)?|provision(?:ed|s|ing)|cron|job|bump|started|starts|begins?|began|initiated|complet(?:ed?|es|ion))\b/i,
  },
  {
    kind: 'failure',
    lead: 10,
    words:
      /\b(?:fail(?:s|ed|ing|ures?)?|crash(?:ed|es|ing)?|down|error(?:s|ed)?|unavailable|unreachable|timed? ?outs?|spik(?:ed?|es|ing)|surg(?:ed?|es)|increas(?:ed?|es|ing)|degrad(?:ed?|es|ation|ing)|melt(?:ing|s)?|slow(?:s|ed|ing|down)?|overload(?:ed|s|ing)?|exhaust(?:ed|ion)|drops? to|dropped|loss|lost|leak(?:s|ed|ing)?|broke|broken|stopped|saturat(?:ed|es)|restarts|out of (?:memory|disk|space)|oom|unresponsive|frozen|freezes|persist(?:s|ed)?|attack(?:er|ed|s)?|malicious|outage)\b/i,
  },
];
