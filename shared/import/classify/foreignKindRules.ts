import type { KindRule, WordClass } from './kindRule.ts';

/** Beginnings of words in French, German and Spanish; their places in the story do the rest. */
const foreign = (kind: WordClass, lead: number, stems: string): KindRule => ({
  kind,
  lead,
  words: new RegExp(`(?<![\\p{L}-])(?:${stems.replace(/\s+/g, '|').replaceAll('_', ' ')})\\p{L}*`, 'iu'),
});

export const FOREIGN_KIND_RULES: readonly KindRule[] = [
  foreign('escalation', 40, 'transmis escalad eskal weitergeleitet hinzugezogen alarmiert verständigt verstaendigt hinzugerufen übergeben informiert_das escal[oó] contact[oó]_con se_avisó appel_à appelé intervention_de faire_appel'),
  foreign('detection', 40, 'plainte signal[eé] alerte_(?:du|de|reçue|d) supervision première_alerte beschwerde gemeldet meldet melden meldung störungsmeldung alarm_ überwachung quejas? reporta alerta_de usuarios_inform'),
  foreign('communication', 40, 'statusseite page_de_statut página_de_estado communiqu kunden_informiert clients_informés clientes_informados'),
  foreign('investigation', 12, 'analys(?!ts?(?!\\p{L})) recherch soupçonn constat identifi cause_trouvée vérif fausse_piste diagnos untersuch prüf vermut festgestellt ursache gefunden fehlersuche investiga sospech revis encontr detect[oó] causa_(?:ra[ií]z|encontrada)'),
  foreign('repair', 15, 'redémarr corrig correct remis(?:e|es)?_en_(?:place|service|route) rétabli(?:e|s)?_(?:la|le|les)_ restaur désactiv augment supprim appliqu bascul neu_?gestart neustart zurückgesetzt zurückgerollt behoben eingespielt erhöht gelöscht umgeschaltet reinici restaur corrig aument desactiv aplic revert'),
  foreign('recovery', 45, 'retour_à_la_normale rétabliss rétabli fin_de_l.incident résol wieder_(?:normal|erreichbar|verfügbar|online|da|in_betrieb|hergestellt) wiederhergestellt entwarnung normalbetrieb störung_behoben servicio_(?:restablecido|restaurado|recuperado) restableci recuper normalidad resuelt vuelve_a'),
  foreign('trigger', 20, 'déploie?ment mise_en_production ausgerollt bereitgestellt inbetriebnahme despliegue despleg puesta_en_producción'),
]; // biome-ignore format: a table
