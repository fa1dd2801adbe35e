// The background carries this file: it imports nothing, least of all the directory. A test checks that every host of the
// directory is here. Leave out sites where users post (a forum on a subdomain counts), and public suffixes.

/** Why a site is left alone by every limit, list and word. */
export type HelpReason =
  | 'crisis'
  | 'health'
  | 'sexual-health'
  | 'therapy'
  | 'group'
  | 'lgbtq'
  | 'abuse'
  | 'own-thoughts'
  | 'report'
  | 'education';

export interface SiteThatHelps {
  /** Lower case, without final dot. It stands for itself and all hosts below it. */
  readonly host: string;
  readonly reason: HelpReason;
}

const hostsByReason: Readonly<Record<HelpReason, string>> = {
  crisis: `
    988lifeline.org suicidepreventionlifeline.org crisistextline.org 988.ca kidshelpphone.ca
    samaritans.org giveusashout.org papyrus-uk.org thecalmzone.net childline.org.uk childline.ie pieta.ie text50808.ie
    lifeline.org.au suicidecallbackservice.org.au mensline.org.au kidshelpline.com.au 13yarn.org.au
    1737.org.nz lifeline.org.nz youthline.co.nz
    telefonseelsorge.de nummergegenkummer.de telefonseelsorge.at rataufdraht.at 143.ch 147.ch
    3114.fr sos-amitie.com suicide-ecoute.fr telefonodelaesperanza.org anar.org telefonoamico.it
    113.nl deluisterlijn.nl zelfmoord1813.be tele-onthaal.be tele-accueil.be preventionsuicide.be sosvozamiga.org
    cvv.org.br saptel.org.mx asistenciaalsuicida.org.ar todomejora.org
    telljp.com inochinodenwa.org sadag.org eran.org.il sos.org.sg samaritans.org.hk
    liniawsparcia.pl 116sos.pl 116111.pl mieli.fi mind.se mentalhelse.no kirkens-sos.no livslinien.dk
    befrienders.org findahelpline.com iasp.info ifotes.org childhelplineinternational.org`,
  health: `
    samhsa.gov findtreatment.gov nih.gov medlineplus.gov cdc.gov hhs.gov womenshealth.gov
    mayoclinic.org clevelandclinic.org mhanational.org adaa.org canada.ca camh.ca cmha.ca
    www.nhs.uk 111.nhs.uk nhsinform.scot 111.wales.nhs.uk rethink.org mentalhealth.org.uk youngminds.org.uk
    hse.ie mentalhealthireland.ie healthdirect.gov.au health.gov.au blackdoginstitute.org.au healthify.nz
    health.govt.nz info.health.nz mentalhealth.org.nz depression.org.nz
    gesund.bund.de bzga.de gesundheit.gv.at bag.admin.ch ameli.fr sante.gouv.fr sante.fr psycom.org
    sanidad.gob.es salute.gov.it thuisarts.nl gezondheidenwetenschap.be sns24.gov.pt dgs.pt
    pacjent.gov.pl terveyskyla.fi mielenterveystalo.fi 1177.se helsenorge.no sundhed.dk
    www.gob.mx argentina.gob.ar minsal.cl minsalud.gov.co saludcapital.gov.co bogota.gov.co
    telemanas.mohfw.gov.in who.int paho.int`,
  'sexual-health': `
    plannedparenthood.org ashasexualhealth.org kinseyinstitute.org actioncanadashr.ca
    brook.org.uk fpa.org.uk tht.org.uk sexualwellbeing.ie ifpa.ie
    familyplanning.org.nz sexualwellbeing.org.nz safetotalk.nz
    profamilia.de aidshilfe.de aids.ch sante-sexuelle.ch planning-familial.org questionsexualite.fr
    rutgers.nl soaaids.nl sensoa.be rfsu.se sexogsamfund.dk sexogpolitikk.no vaestoliitto.fi
    sash.net issm.info smsna.org essm.org preventell.se ippf.org`,
  therapy: `
    psychologytoday.com aasect.org iitap.com cosrt.org.uk atsac.org.uk relate.org.uk relationships.org.au
    bacp.co.uk bps.org.uk rcpsych.ac.uk counselling-directory.org.uk accord.ie
    apa.org psychiatry.org goodtherapy.org inclusivetherapists.com psychology.org.au
    psychotherapiesuche.de psyonline.at psychologie.ch`,
  group: `
    saa-recovery.org saaonline.org slaafws.org slaa.de slaauk.org sa.org anonyme-sexaholiker.de sca-recovery.org
    smartrecovery.org smartrecovery.org.uk smartrecoveryaustralia.com.au
    cosa-recovery.org sanon.org recovering-couples.org`,
  lgbtq: `
    thetrevorproject.org lgbthotline.org translifeline.org pflag.org glaad.org hrc.org glsen.org sageusa.org egale.ca
    switchboard.lgbt mindout.org.uk stonewall.org.uk lgbt.foundation akt.org.uk galop.org.uk lgbt.ie belongto.org
    qlife.org.au minus18.org.au outline.org.nz ry.org.nz lsvd.de lambda-online.de pinkcross.ch sos-homophobie.org
    felgtbi.org cogam.es arcigay.it coc.nl cavaria.be rfsl.se lgbt.dk foreningenfri.no seta.fi
    ilga.org ilga-europe.org`,
  abuse: `
    thehotline.org loveisrespect.org rainn.org womenslaw.org ncadv.org nnedv.org techsafety.org victimconnect.org
    1in6.org stopncii.org cybercivilrights.org sheltersafe.ca
    nationaldahelpline.org.uk refuge.org.uk mensadviceline.org.uk respect.org.uk revengepornhelpline.org.uk
    rapecrisis.org.uk survivorsuk.org nspcc.org.uk womensaid.ie mensaid.ie drcc.ie
    1800respect.org.au esafety.gov.au womensrefuge.org.nz 2shine.org.nz areyouok.org.nz netsafe.org.nz
    hilfetelefon.de maennerhilfetelefon.de weisser-ring.de frauenhelpline.at opferhilfe-schweiz.ch
    arretonslesviolences.gouv.fr violencedegenero.igualdad.gob.es 1522.eu veiligthuis.nl slachtofferhulp.nl 1712.be
    kvinnofridslinjen.se dinutvei.no levudenvold.dk nollalinja.fi niebieskalinia.pl apav.pt`,
  'own-thoughts': `
    stopitnow.org stopitnow.org.uk stopitnow.org.au stopitnow.nl stopitnow.be lucyfaithfull.org lucyfaithfull.org.uk
    kein-taeter-werden.de troubled-desire.com helpwantedprevention.org stopso.org.uk dis-no.ch`,
  report: `
    inhope.org iwf.org.uk missingkids.org ncmec.org cybertip.org cybertip.ca protectchildren.ca ceop.police.uk
    hotline.ie pointdecontact.net internet-signalement.gouv.fr internet-beschwerdestelle.de jugendschutz.net
    stopline.at childfocus.be`,
  education: `
    amaze.org thinkuknow.co.uk ceopeducation.co.uk sexeducationforum.org.uk saferinternet.org.uk
    better-internet-for-kids.europa.eu betterinternetforkids.eu klicksafe.de zanzu.de liebesleben.de
    onsexprime.fr sense.info allesoverseks.be umo.se spunout.ie`,
};

// CAST: the keys of a record of HelpReason are its reasons.
const reasons = Object.keys(hostsByReason) as HelpReason[];

/** Every site that no limit may touch, with its reason. Users post on none of them. */
export const sitesThatHelp: readonly SiteThatHelps[] = reasons.flatMap((reason) =>
  hostsByReason[reason]
    .trim()
    .split(/\s+/)
    .map((host) => ({ host, reason })),
);

const hosts: ReadonlySet<string> = new Set(sitesThatHelp.map((site) => site.host));

/** Whether the host is a site that helps, or below one. */
export const isSiteThatHelps = (host: string): boolean => {
  let rest = host;
  while (rest !== '') {
    if (hosts.has(rest)) return true;
    const dot = rest.indexOf('.');
    rest = dot < 0 ? '' : rest.slice(dot + 1);
  }
  return false;
};
