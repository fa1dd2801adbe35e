/**
 * The best-known adult sites of the world, by general knowledge, so that a limit works in the first minute and without a
 * network. Written by hand and copied from no list; for more than this there is the catalogue. Never shown but as a number.
 *
 * Change `starterVersion` with it.
 */
export const starterSites = `
pornhub.com pornhub.org pornhubpremium.com xvideos.com xvideos2.com xvideos3.com xvideos.es xnxx.com xnxx.tv xnxx2.com
xnxx3.com xhamster.com xhamster.desi xhamster2.com xhamster3.com xhamsterlive.com redtube.com redtube.com.br youporn.com
tube8.com spankbang.com spankbang.party eporner.com beeg.com hqporner.com tnaflix.com txxx.com hclips.com hdzog.com
upornia.com vjav.com drtuber.com nuvid.com porntrex.com porn.com pornhd.com pornone.com porndig.com porngo.com pornpics.com
pornzog.com porndoe.com pornhat.com porn300.com pornhits.com pornmd.com pornotube.com pornerbros.com 4tube.com fux.com
sunporno.com sexvid.xxx sex.com sexu.com alphaporno.com anyporn.com anysex.com ashemaletube.com bellesa.co bravotube.net
cliphunter.com daftsex.com empflix.com extremetube.com faphouse.com fapello.com freeones.com fuq.com gotporn.com heavy-r.com
iceporn.com ixxx.com keezmovies.com lobstertube.com lushstories.com literotica.com motherless.com mofosex.com nudevista.com
perfectgirls.net perfectgirls.xxx pornhubselect.com rule34.xxx rule34video.com rule34.paheal.net e-hentai.org exhentai.org
nhentai.net hentaihaven.xxx hanime.tv hentaifoundry.com fakku.net gelbooru.com danbooru.donmai.us e621.net tsumino.com
hitomi.la 8muses.com simply-hentai.com luscious.net multporn.net imagefap.com erome.com redgifs.com scrolller.com thothub.to
coomer.party coomer.su bunkr.si simpcity.su thisvid.com theporndude.com toppornsites.com porngeek.com thumbzilla.com
xtube.com xxxbunker.com yourporn.sexy sxyprn.com yespornplease.com zbporn.com voyeurhit.com vporn.com whoreshub.com
chaturbate.com stripchat.com bongacams.com cam4.com camsoda.com myfreecams.com livejasmin.com jasmin.com streamate.com
flirt4free.com imlive.com camster.com cams.com xlovecam.com camwhores.tv recurbate.com dirtyroulette.com jerkmate.com
onlyfans.com fansly.com manyvids.com clips4sale.com iwantclips.com justfor.fans loyalfans.com fancentro.com
brazzers.com bangbros.com realitykings.com naughtyamerica.com mofos.com digitalplayground.com twistys.com fakehub.com
teamskeet.com blacked.com tushy.com vixen.com evilangel.com kink.com wicked.com playboy.com hustler.com penthouse.com
adulttime.com nubiles.net metart.com x-art.com hegre.com suicidegirls.com javhd.com javlibrary.com missav.com javmost.com
dmm.co.jp r18.com 91porn.com gaytube.com gayporn.com boyfriendtv.com adultfriendfinder.com ashleymadison.com fetlife.com
eroprofile.com sexstories.com nifty.org asstr.org chyoa.com f95zone.to nutaku.net
`;
