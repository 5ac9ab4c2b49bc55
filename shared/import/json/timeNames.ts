/** Names of fields that hold the time of a record, in plain letters, the surest first. */
export const TIME_NAMES: readonly RegExp[] = [
  /^(?:timestamp|datetime|time|ts|eventtime|eventtimestamp|eventdate|isotime|asctime|logtime|occurredat|occurred|happenedat)$/,
  /^(?:date|when|at|t|starttime|startedat|start|startsat|startdate|begin|begins?at|timeutc|dateutc|timeiso8601|stamp|epoch|instant)$/,
  /^(?:created|createdat|creationtime|createdate|createdon|loggedat|sentat|postedat|publishedat|receivetimestamp|receivedat|observedat|detectedat)$/,
  /^(?:\w*(?:timestamp|datetime)|\w+(?:time|date|at)|time\w*)$/,
];

/** A day and a clock are written in it: it is no version and no number, whatever its field is called. */
export const looksLikeFullTime = (value: string): boolean =>
  /\d[-/.]\d.*\d:\d\d/.test(value.slice(0, LONGEST_TIME));

const LONGEST_TIME = 60;
