/**
 * Plain phrases that may mean that someone could hurt themself. A list catches what is said plainly, misses what is only
 * implied, and takes some jokes for earnest: it is an extra beside the help that stands on every screen, never the net.
 * All are matched in text without accents, apostrophes and capitals. What is negated counts too ("I don't want to die"):
 * who writes it has it in mind. Mishaps, figures of speech and other people's deaths are left out where they are plain.
 */

/** "Myself", however it is spelt, and not a word that begins with it. */
const self = 'my ?s(?:elf|efl|lef|elve)\\b(?! (?:esteem|doubt|pity|image|control|respect|confidence|talk|hatred)\\b)';

/** Not followed, within a few words, by what makes an accident of it. */
const noMishap =
  '(?! (?:an?|some|off|out|short|loose|on (?!purpose)|in two|with (?:porn|this|it)|falling|lifting)\\b)' +
  '(?!(?: \\w+){0,5} (?:shav\\w*|cook\\w*|kitchen|gym|play\\w*|running|run|football|training|gardening|accident\\w*|slack|peeling|chopping|skating|climbing|dancing|bike|paper)\\b)';

const wish = '(?:want|wants|wanted|wanting|wanna|wana|wnat|wan|wish|like|rather|ready|hoping)';
const means =
  '(?:(?:my|the|some|a|these|those|all my) )?(?:pills?|tablets?|meds|gun|rope|knife|blade|razor|belt|bullet)';

const en: readonly string[] = [
  `\\bkil+ed? ${self}|\\bkil+ ${self}|\\bkil+ing ${self}(?! (?:laugh|at (?:work|the)|with (?:work|laugh)|work|study|try|over|for (?:this|work|the|a)\\b))`,
  '\\b(?:ill|i|gonna|going to|wanna|want to|might|just|should|could|need to|about to|gotta) kms\\b|^kms\\b(?! (?:per|por|an?|run|walked|from|to|recorridos|corridos|hechos)\\b)',
  '\\bunaliv(?:e|ed|ing)\\b(?! (?:him|her|them|the|an?|his|people|enemies|it|you)\\b)',
  `\\b${wish} (?:too? |2 |i could |i would |i should |id |i |just )*(?:die|dye)\\b(?! (?:of |from )?(?:laugh|embarrass|hunger|cold|shame|boredom|happy|old|trying|my hair|it |for ))`,
  '\\b(?:im|i am|i was|i feel like im) (?:just |really |probably )?(?:going to|gonna) die\\b(?! (?:of |from )?(?:laugh|embarrass|hunger|cold|shame|boredom|thirst|one day|some day|someday|old|happy|if))',
  '\\b(?:feel|feels|felt|feeling) like dying\\b(?! (?:of|my|it|from) )',
  '\\bi (?:should|ought to|deserve to|need to|have to|must|may as well|might as well) (?:just |really |probably )?(?:die|be dead)\\b(?! (?:of|my|from) )',
  '\\b(?:wish|want|wanted|wanna|rather|better off|better|as well) (?:i |that i |if i |to )?(?:was |were |be |am )?dead\\b',
  '\\bwish (?:that )?i (?:had never|hadnt|was never|were never) (?:been )?born\\b',
  '(?<!\\b(?:political|career|commercial|social|professional) )\\b(?:suicide|suicidal|sucide|sucidal|suiside|suisidal|suicde|suicidial|suecide)\\b(?! squad)',
  '\\bend(?:ing|ed)? (?:my|this) (?:own )?life\\b',
  `\\bend(?:ing)? it all\\b(?! with (?!${means}\\b))`,
  '\\b(?:think|thinking|thought|thoughts|dream|dreaming) (?:of|about) ending (?:it|things)\\b(?! (?:with|early|here|between|at)\\b)',
  `\\b(?:end|off) ${self}(?! (?:up|to|in)\\b)`,
  '\\b(?:take|taking|took) my (?:own )?life\\b(?! (?:back|in|into|seriously|to|as|for|one)\\b)',
  `\\b(?:want|wanna|wants|wanted|going|gonna|need|urges?|might|may|will|could|ill|afraid|scared|thinking|thought|think|tempted)\\b(?: \\w+){0,4} (?:hurt|hurting|harm|harming|cut|cutting|burn|burning) ${self}${noMishap}`,
  `\\bi (?:just |have |ve |even |also |again |always |often |sometimes )*(?:cut|hurt|harm|harmed|burn|burned|burnt) ${self}${noMishap}`,
  `\\b(?:keep|kept|started|start|stop|been|am|im|was|back to|went back to) (?:hurting|harming|cutting|burning) ${self}${noMishap}`,
  '\\bi (?:keep|kept|started|cant stop|cannot stop|have been|ve been|am|was)(?: \\w+)? cutting(?: again| my (?:arm|wrist|leg|thigh|skin)s?\\b| every (?:day|night)| at night| to feel| when i| because|$)',
  `\\b(?:slit|slitting|slash|slashing|cut|cutting|open) (?:up )?my (?:wrists?|throat|veins?|arms|thighs)\\b${noMishap}`,
  '\\burges? to cut\\b(?! (?:down|back|out|off|the|my|corners|it|calories))',
  `\\b(?:hang|hanging|stab|stabbing|poison|poisoning|suffocate) ${self}`,
  `\\b(?:drown|drowning) ${self}(?! in (?!the (?:river|sea|lake|bath|ocean)))`,
  `\\b(?:shoot|shooting) ${self}(?! (?:in the foot|an?|an? email|with (?:a|my) camera))`,
  '\\b(?:tak(?:e|ing)|took|swallow(?:ed|ing)?) (?:all (?:of )?(?:my|the|these|those)|too many|an? (?:whole )?(?:bottle|pack|box|handful) of|the whole (?:bottle|pack|box) of) (?:\\w+ )?(?:pills?|tablets?|meds|medication|medicine|antidepressants)\\b(?! (?:every|each|in the|at (?!once)|on time|as|with (?:food|water|breakfast)))',
  '\\bself (?:harm|injur)\\w*|\\bselfharm\\w*',
  '\\bno (?:reason|point) (?:to|in|for) (?:me to )?(?:liv(?:e|ing)|be alive|being alive|go on|going on)\\b',
  '\\bnothing (?:left )?to live for\\b',
  '\\b(?:life is|its|is|life isnt|isnt|life aint) (?:not |no longer )?worth (?:living|going on)\\b(?! in| with| near)',
  '\\blife (?:is not|isnt|aint|is no longer) worth it\\b',
  '\\b(?:tired|sick|done|finished) (?:of|with) (?:living|being alive|life)\\b(?! (?:in|with|like|at|near|here|on|alone|off|by|under|from|this)\\b)',
  '\\b(?:dont|do not|didnt|no longer|never) (?:want to|wanna|want) (?:live|be alive|exist|keep living)\\b(?! (?:in|with|like|at|near|here|there|on|alone|off|by|under|without|as|together))',
  '\\b(?:dont|do not) (?:want to|wanna) (?:be here|go on) (?:any ?more|again|at all)\\b',
  '\\b(?:dont|do not|didnt|never) (?:want to|wanna|want|wanted to) wake up\\b(?! (?:early|earlier|late|later|at|before|so|tired|in (?!the morning)|to|next|with|for|on|after|my|the|like|feeling|alone|every)\\b)',
  '\\b(?:hope|wish|pray|want|wanna|rather)(?: \\w+){0,5} (?:never|not|dont|wont|didnt|wouldnt) wake up\\b(?! (?:early|earlier|late|later|at|before|so|tired|to|next|with|for|on|after|like)\\b)',
  '\\b(?:cant|can not|cannot) go on (?:living|any ?more)\\b',
  '\\b(?:better|better off|happier) (?:without me|if i (?:was|were) (?:dead|gone))\\b',
  '\\b(?:want|wanna|going|gonna|thinking|thought|plan|planning|tried|try)(?: \\w+){0,2} (?:overdose|overdosing|od on)\\b(?! on (?:coffee|chocolate|sugar|series|news))',
  '\\bjump(?:ing)? (?:off (?:a|the) (?:bridge|roof|building|balcony|cliff)|in front of (?:a|the) (?:train|car|bus|truck|subway)|out (?:of )?(?:a|the|my) window)\\b',
];

/** A wish in Spanish, with the letters that people use for it. */
const deseo =
  '(?:quiero|kiero|queria|quisiera|querria|gustaria|prefiero|preferiria|deseo|deseaba|desearia|necesito|ganas de|pienso en|pensando en|pensado en)';
/** Not followed by a thing that is cut or hurt by trade, such as hair. */
const noCosa =
  '(?! (?:el|la|las|los|un|una|mis?) (?!venas?\\b|munecas?\\b|brazos?\\b|muslos?\\b|piernas?\\b|cuello\\b|piel\\b))';
/** Nor, within a few words, by what makes an accident of it. */
const sinPercance = `${noCosa}(?! (?:en (?!secreto|los brazos|las piernas)|al |con (?!(?:un|una|el|la|unas|las) (?:cuchill|navaja|tijera|mechero|encendedor|vidrio))))(?!(?: \\w+){0,5} (?:cocin\\w*|afeit\\w*|corriendo|jugando|entrenando|papel|bici|futbol|gimnasio|sin querer)\\b)`;
const vivirEnAlgo =
  '(?! (?:en|con|asi|aqui|alli|de|sin|sola|solo|juntos|como|para|pegad[oa]|pendiente|enganchad[oa])\\b)';

const es: readonly string[] = [
  '(?<!\\bescuadron )(?<!\\bmision )\\bsui[cs]id(?:arme|arm|arse|io|arnos|ar|a|as|o)\\b(?! (?:politico|politica|profesional|comercial|colectivo))',
  `\\b(?:${deseo}|voy a|intente|intentado|podria|deberia) matarme\\b(?! (?:de|a) )`,
  '\\bme (?:quiero|kiero|quisiera|querria|voy a|podria|deberia) matar\\b(?! (?:de|a|estudiando|trabajando)\\b)',
  `\\b(?:${deseo}|deberia|merezco) mori(?:r|rme|me)\\b(?! de (?!una vez|verdad))`,
  '\\bme (?:quiero|kiero|queria|quisiera|querria) mori[r]?\\b(?! de (?!una vez|verdad))',
  '\\b(?:ojala|desearia|quisiera|querria|quiero|prefiero|preferiria|mejor|deberia) (?:me |yo |que me )?(?:muriera|muriese|estuviera muert[oa]|estuviese muert[oa]|estar muert[oa]|haber muerto|muert[oa]$)',
  '\\bojala no hubiera nacido\\b',
  '\\b(?:quitarme|arrebatarme) la vida\\b',
  '\\bme (?:quiero|voy a|quisiera|querria) quitar la vida\\b',
  '\\b(?:acabar|terminar|poner fin|acabo|termino) (?:con|a) mi (?:propia )?vida\\b(?! (?:de|anterior|social|online)\\b)',
  `\\b(?:${deseo}|voy a) (?:acabar|terminar) con todo\\b(?! (?:el|la|lo|los|las|mi|este|ese|(?:esto|eso) (?:del?|que))\\b)`,
  `\\bno (?:quiero|kiero|quisiera|querria) (?:vivir|seguir viviendo|existir|seguir viv[oa]|estar viv[oa])\\b${vivirEnAlgo}`,
  `\\b(?:dejar de|cansad[oa] de|hart[oa] de) (?:vivir|existir|estar viv[oa])\\b${vivirEnAlgo}`,
  '\\bno (?:quiero|kiero|quisiera|querria) (?:volver a )?despertar(?:me)?\\b(?! (?:a|al|temprano|tarde|tan|pronto|con|junto|en|antes|sospechas|interes|curiosidad|dudas|cada|de|el|la|los|las|sin|como)\\b)',
  '\\bdormir(?:me)? y no (?:volver a )?despertar(?:me)?\\b|\\bojala (?:manana )?no (?:me )?(?:despierte|despertara|despertase)\\b',
  '\\b(?:no tengo|sin|perdi las|se me fueron las|he perdido las) ganas de vivir\\b',
  '\\bno (?:merece|vale) la pena (?:vivir|seguir viviendo)\\b|\\b(?:la|mi) vida (?:ya )?no (?:vale|merece) la pena\\b',
  '\\bno (?:merezco|deberia) (?:vivir|existir|haber nacido)\\b',
  '\\b(?:nada|motivos?|razon|razones) (?:para|por (?:la|lo|los|las) que|por) (?:seguir )?(?:vivir|viviendo)\\b',
  `\\b(?:${deseo}|voy a|miedo (?:de|a)|podria|temo|volvi a|vuelto a|vuelvo a) (?:hacerme dano|lastimarme|autolesionarme|cortarme|quemarme)\\b${noCosa}`,
  '\\bme (?:quiero|voy a|quisiera|volvi a|he vuelto a|vuelvo a) (?:cortar(?! (?:las|los))|cortar (?:las venas|las munecas|los brazos)|hacer dano|lastimar)\\b(?! (?:el|la|un|una|con|de|en|al)\\b)',
  `\\bme (?:hago|hice|he hecho|hacia|estoy haciendo) (?:mucho )?dano\\b${sinPercance}`,
  `\\bme (?:lastimo|he lastimado|lastime) (?:otra vez|de nuevo|anoche|a proposito|a mi)\\b${sinPercance}`,
  `\\bme (?:corto|corte|he cortado|cortaba)(?=$| (?:otra vez|de nuevo|anoche|ayer|hoy|a proposito|para|porque|cuando|las venas|las munecas|los brazos|los muslos|las piernas)\\b)${sinPercance}`,
  '\\bautolesi\\w+\\b',
  '\\bahorcarme\\b|\\bme (?:quiero|voy a|quisiera|podria) ahorcar\\b',
  '\\b(?:pegarme|darme|meterme|pegar) un (?:tiro|balazo)\\b(?! en el pie)',
  '\\btom(?:ar|arme|e|aria|are) (?:todas|demasiadas|un monton de|un bote de) (?:mis |las |estas )?(?:pastillas|pildoras)\\b(?! (?:cada|a su|a la|por la|que)\\b)',
  `\\b(?:${deseo}|voy a)(?: \\w+){0,3} sobredosis\\b(?! de (?:redes|azucar|cafe|series|noticias|pantallas?))`,
  '\\b(?:estaran|estarian|estaria|estan|vivirian|seria) (?:todos )?mejor sin mi(?=$| (?:y|en|que|si|aqui|a|ya|todos|porque|pero)\\b)',
  '\\b(?:tirarme|tirar|saltar|lanzarme) (?:(?:de|por|desde) (?:un|una|el|la) (?:puente|balcon|ventana|azotea|tejado)|al (?:tren|metro)|a las vias)\\b',
];

const phrases = [...en, ...es].map((phrase) => new RegExp(phrase));

/** Capitals, accents, apostrophes and the marks between words say nothing here. */
const plainOf = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’‘`´ʼ]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Whether a text holds a phrase that may mean self-harm, in any of the languages, whatever language Ebb speaks. */
export const soundsLikeCrisis = (text: string): boolean => {
  const plain = plainOf(text);
  return phrases.some((phrase) => phrase.test(plain));
};
