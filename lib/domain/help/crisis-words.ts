/**
 * Plain phrases that may mean that someone could hurt themself. A list catches what is said plainly, misses what is only
 * implied, and takes some jokes for earnest: it is an extra beside the help that stands on every screen, never the net.
 * All are matched in text without accents, apostrophes and capitals.
 */

const en: readonly RegExp[] = [
  /\bkil+(?:ing)? my ?(?:self|sefl|slef|selve)\b/,
  /\b(?:ill|gonna|going to|wanna|want to|might|just) kms\b/,
  /\b(?:want|wants|wanted|wanna|ready|going|gonna|wish|like|rather) (?:too? |i could |i would |id |i )?(?:die|dye)\b(?! (?:of |from )?(?:laugh|embarrass|hunger|cold|my hair|it ))/,
  /\b(?:wish|want|wanted|wanna|rather|better off|better) (?:i |that i |if i |to )?(?:was |were |be |am )?dead\b/,
  /\bwish (?:that )?i (?:had never|hadnt|was never|were never) (?:been )?born\b/,
  /(?<!\b(?:political|career|commercial|social|professional) )\b(?:suicide|suicidal|sucide|sucidal|suiside|suisidal|suicde|suicidial|suecide)\b(?! squad)/,
  /\bend(?:ing)? (?:my|this) (?:own )?life\b/,
  /\bend(?:ing)? it all\b/,
  /\b(?:take|taking|took) my (?:own )?life\b/,
  /\b(?:want|wanna|wants|going|gonna|need|urge|might|may|will|could|ill|afraid|scared|thinking|thought|think)\b(?: \w+){0,4} (?:hurt|hurting|harm|harming|cut|cutting) my ?self\b(?! (?:shaving|a |an |some |off|out|on |in two))/,
  /\bself ?harm(?:ing|ed)?\b/,
  /\bno (?:reason|point) (?:to|in|for) (?:me to )?(?:liv(?:e|ing)|be alive|being alive|go on|going on)\b/,
  /\bnothing (?:left )?to live for\b/,
  /\b(?:life is|its|is|life isnt|isnt) (?:not |no longer )?worth (?:living|going on)\b(?! in| with| near)/,
  /\b(?:dont|do not|didnt|no longer) (?:want to|wanna|want) (?:live|be alive|exist|keep living)\b(?! (?:in|with|like|at|near|here|there|on|alone|off|by|under|without|as|together))/,
  /\b(?:dont|do not) (?:want to|wanna) (?:be here|wake up|go on) (?:any ?more|again|at all)\b/,
  /\b(?:cant|can not|cannot) go on (?:living|any ?more)\b/,
  /\bbetter off without me\b/,
  /\b(?:want|wanna|going|gonna|thinking|thought|plan|planning)(?: \w+){0,2} (?:overdose|overdosing|od on)\b/,
  /\bjump(?:ing)? (?:off (?:a|the) (?:bridge|roof|building|balcony)|in front of (?:a|the) (?:train|car|bus|truck))\b/,
];

const es: readonly RegExp[] = [
  /(?<!\bescuadron )(?<!\bmision )\bsui[cs]id(?:arme|arm|arse|io|arnos|ar|a|as|o)\b(?! (?:politico|politica|profesional|comercial|colectivo))/,
  /\b(?:quiero|kiero|quisiera|voy a|pienso|pienso en|penso en|pensado en|deseo|ganas de|intente|intentado|podria) matarme\b(?! (?:de|a) )/,
  /\bme (?:quiero|kiero|quisiera|voy a|podria) matar\b(?! (?:de|a|estudiando|trabajando)\b)/,
  /\b(?:quiero|kiero|quisiera|prefiero|deseo|desearia|ganas de) mori(?:r|rme|me)\b(?! de )/,
  /\bme (?:quiero|kiero|quisiera) mori[r]?\b(?! de )/,
  /\b(?:ojala|desearia|quisiera|quiero|prefiero|mejor) (?:me |yo |que me )?(?:muriera|muriese|estuviera muert[oa]|estuviese muert[oa]|estar muert[oa]|haber muerto)\b/,
  /\bojala no hubiera nacido\b/,
  /\b(?:quitarme|arrebatarme) la vida\b/,
  /\bme (?:quiero|voy a|quisiera) quitar la vida\b/,
  /\b(?:acabar|terminar|poner fin|acabo|termino) (?:con|a) mi (?:propia )?vida\b/,
  /\b(?:quiero|voy a|ganas de) (?:acabar|terminar) con todo\b/,
  /\bno (?:quiero|kiero|quisiera) (?:vivir|seguir viviendo|existir|seguir vivo|seguir viva|estar vivo|estar viva)\b(?! (?:en|con|asi|aqui|alli|de|sin|sola|solo|juntos)\b)/,
  /\b(?:no tengo|sin|perdi las|se me fueron las) ganas de vivir\b/,
  /\bno (?:merece|vale) la pena (?:vivir|seguir viviendo)\b/,
  /\b(?:nada|motivos?|razon|razones) (?:para|por (?:la|lo|los|las) que|por) (?:seguir )?(?:vivir|viviendo)\b/,
  /\b(?:quiero|kiero|voy a|ganas de|miedo (?:de|a)|podria|pienso en|pensado en|temo) (?:hacerme dano|lastimarme|autolesionarme|cortarme)\b(?! (?:el|la|las|los|un|una) )/,
  /\bautolesi\w+\b/,
  /\b(?:estaran|estarian|estaria|estan|vivirian) mejor sin mi\b/,
  /\btirarme (?:de|por|desde) (?:un|el|la) (?:puente|balcon|ventana|azotea|tejado)\b/,
];

const phrases = [...en, ...es];

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
