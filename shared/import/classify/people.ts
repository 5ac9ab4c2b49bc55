/** People who repair, and whom one asks for help. */
export const HELPERS =
  '(?:teams?|squads?|crew|engineers?|developers?|devs?|admins?|administrators?|sysadmins?|dbas?|sres?|devops|ops|vendors?|providers?|suppliers?|contractors?|consultants?|leads?|experts?|specialists?|management|managers?|supervisors?|mentors?|seniors?|bosses|boss|colleagues?|co-?workers?|teammates?|peers?|friends?|teachers?|maintainers?|owners?|operators?|technicians?|electricians?|on-?call|on-?duty|cto|cio|ceo|ciso|head of \\w+|second line|(?:tier|level) ?\\d|l[23]|legal|facilities|desks?|crews?|carrier|security|networking|infra(?:structure)?|hosting(?: company)?|isp|data ?cent(?:er|re))';

/** People who use what broke; what they say is how it is noticed. */
export const OUTSIDERS =
  '(?:users?|customers?|clients?|visitors?|students?|pupils?|members?|parents?|teachers?|guests?|patients?|players?|readers?|viewers?|shoppers?|buyers?|sellers?|merchants?|merchandisers?|tenants?|subscribers?|drivers?|passengers?|receptionists?|cashiers?|clerks?|nurses?|doctors?|branch(?:es)?|shops?|stores?|testers?|reviewers?|classmates?|friends?|uncle|aunt|brother|sister|mother|father|wife|husband|neighbou?rs?|boss|accountants?|accounting|bookkeepers?|marketing|sales|finance|warehouse|editors?|journalists?|someone|somebody|everyone|everybody|people|community|staff|employees?|colleagues?|co-?workers?|qa|researchers?|partners?|audience|callers?|wards?)';

/** Things that watch, in the words that stand for them. */
export const WATCHERS =
  '(?:monitor(?:ing|s)?|alert(?:ing|s|manager)?|alarms?|pagers?|pager ?duty|ops ?genie|dashboards?|graphs?|sentry|datadog|grafana|nagios|icinga|zabbix|prometheus|pingdom|uptime ?robot|status ?cake|cloud ?watch|new relic|splunk|kibana|(?:uptime|health|synthetic|smoke|canary) ?(?:checks?|tests?|probes?)|checkers?|synthetics?|probes?|canary|canaries|watch ?dog|blackbox|heartbeats?|thresholds?|ids|bot)';
