import { describe, expect, it, test } from 'vitest';
import { soundsLikeCrisis } from '../../../lib/domain/help/crisis-words';

const plain = [
  'I want to kill myself',
  'I WANT TO DIE',
  'i wanna die.',
  'Sometimes I think about killing myself',
  'i feel suicidal tonight',
  'thoughts of suicide',
  "I don't want to live anymore",
  'I don’t want to live',
  'I dont want to be here anymore',
  'There is no reason to live',
  'nothing left to live for',
  'life is not worth living',
  'I wish I was dead',
  'I wish I were dead!',
  'better off dead',
  'they would be better off without me',
  'I am going to end my life',
  "I'll end it all",
  'I could take my own life',
  'I am afraid I will hurt myself',
  'I might cut myself again',
  'the urge to harm myself is strong',
  'back to self-harm',
  'I can’t go on living',
  'I just want to jump in front of a train',
  'I think I’m going to kms',
  'I wish I had never been born',
  'thinking of overdosing',
  'Quiero morir',
  'Quiero morirme.',
  'me quiero morir',
  'quiero matarme',
  'Me voy a matar',
  'pienso en suicidarme',
  'PENSAMIENTOS DE SUICIDIO',
  'quitarme la vida',
  'Quiero acabar con mi vida',
  'no quiero vivir más',
  'No quiero seguir viviendo',
  'no tengo ganas de vivir',
  'ojalá estuviera muerta',
  'ojalá no hubiera nacido',
  'tengo ganas de hacerme daño',
  'quiero cortarme',
  'no vale la pena vivir',
  'no tengo nada por lo que vivir',
  'estarían mejor sin mí',
];

const misspelt = [
  'i wana die. i want too die',
  'kil my self',
  'I will kill mysefl',
  'killing my self',
  'sucide',
  'i feel suisidal',
  'suicde',
  'kiero morir',
  'kiero suicidarme',
  'suisidarme',
];

const marked = [
  'I want\n to\tdie',
  '«Quiero  morir»',
  'quiero mori\u0301r',
  'I donʼt want to live',
  'i d`ont know. I want to die',
  '…suicidal…',
];

const nearMisses = [
  '',
  'This deadline is killing me',
  'I could kill for a coffee',
  'dying to see you',
  'I died laughing',
  'I want to die laughing',
  'wanted to die of embarrassment',
  'My phone is dead',
  'we watched Suicide Squad',
  'that would be political suicide',
  'I cut myself shaving',
  'I might cut myself some slack',
  'I hurt my knee at the gym',
  'I want to kill time',
  'I ran 12 kms',
  'I do not want to live in London',
  "I don't want to live with him",
  'I do not want to be here, this meeting is dull',
  'end this habit',
  'ending this day early',
  'it is worth living near the sea',
  'I jump off the bus and walk home',
  'my life matters',
  'I want a better life',
  'the battery will die',
  'Quiet evenings matter more to me than an hour here.',
  'If it is after ten and I am alone, then I put the laptop in the kitchen.',
  'me muero de risa',
  'me quiero morir de risa',
  'quiero morirme de vergüenza',
  'mi madre va a matarme',
  'me mato a trabajar',
  'me voy a matar a estudiar',
  'quiero cortarme el pelo',
  'quiero vivir tranquilo',
  'no quiero vivir en Madrid',
  'no quiero vivir así, con tantas horas de pantalla',
  'el escuadrón suicida',
  'un suicidio político',
  'quiero acabar con todo esto del móvil hoy'.replace('todo esto', 'este hábito'),
  'Las noches tranquilas me importan más.',
];

describe('what may mean that someone could hurt themself', () => {
  test.each([...plain, ...misspelt, ...marked])('%j', (text) => {
    expect(soundsLikeCrisis(text)).toBe(true);
  });

  test.each(nearMisses)('and what does not: %j', (text) => {
    expect(soundsLikeCrisis(text)).toBe(false);
  });

  it('is found in a longer text, in either language', () => {
    const long = 'Today was long. '.repeat(120);
    expect(soundsLikeCrisis(`${long}I want to kill myself. ${long}`)).toBe(true);
    expect(soundsLikeCrisis(`${long}Quiero quitarme la vida. ${long}`)).toBe(true);
    expect(soundsLikeCrisis(long)).toBe(false);
  });
});
