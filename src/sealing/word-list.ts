/**
 * 1,024 Swedish words that people know, can see before them and can spell: four to seven letters, no two closer
 * than two slips of the hand even when å, ä and ö are typed as a and o, so that one slip never makes another word.
 * A list that has been used is never changed: words printed on paper must stay valid.
 */
export const WORDS: readonly string[] = `
abborre adress affisch akacia akleja alfabet alkov altan amiral ampel ananas anjovis anka ankare
annons ansikte antenn apelsin aprikos april arbete arena arkad arkiv armband artikel atlas augusti
aula avokado badboll badkar badrock bagare baguett bakelse bakverk balans balja balkong ballett
bambu banan bandy banjo barkbåt barr basket bassäng batteri begonia beige berg betong bikupa bild
biljard biljett bilring bingo biograf björk blanda blinka blixt block blomkål blomma blus blyerts
blåbär blåmes blåsa blåvide bofink bokhög bokstav boll bomull bonde botanik bovete brasved brev
bricka brickor brodyr brons bror brosch brunn brygga bräda bröllop bubbla buffel bukett bulldog
bulle burk buske busstur bygge byrå byxor båge båthus båtsman båttur bäcken bälte bänk bäver böna
camping cement centrum choklad cider cirkus citron clown cykel cykla cymbal cypress dadel dagbok
dansa dator delfin diadem diamant diesel dikta diska distel docka doktor domino dotter druva dröm
drönare duett duka dunge dyna dynamo dörr ekorre elefant element elspis enbuske etui fackla familj
farbror farfar farmor fasan femtio fenkol fest figur fiket film filosof finka fiol fisk fiskbod
fiskmås fjord fjäder fjäll fjäril flagga flamma flanell flaska flicka flinga flotte flundra flygel
fläkt fläta flöjt folder folk fontän forell fossil fotboll fotpall fredag fregatt frisbee frukost
frukt fröjd furu fyrbåt fyrkant fyrtio fyrtorn fågel fågelbo fåtölj fält färg färja fönster gaffel
galleri galopp garage gardin garn gasell gavel gelatin genväg gepard getost gips giraff gitarr glass
glasyr glob glänta glögg gnejs gnugga godis golf gondol granit granne gratäng grill groda grotta
grus grusväg gryn gryta grädde gräns gräsand gräslök grönsak gröt grötris guide guld gummi gunga
gurka gåsfot gåsunge gåta gädda gärde hagtorn hallon halsduk hammare hammock hamn hamster handbok
handduk handel handla handske handtag harpa havre havsörn hektar helg himmel hjort hjul hjälm hjärta
hobby honung hopprep horn hotell humla hummer humor husbil husvagn hyacint hylla hyvel häger hägg
hässja häst hästsko höghus högtid hönshus hörlur höstlöv idegran idrott igloo ikon insekt isbit
isbjörn isglass ishall jacka januari jasmin jazz jeans jogga jojo jolle jonglör journal julbock
julgran juli julkort julkula jumper juvel kabel kaffe kajak kajuta kaka kakform kaktus kalas kalkon
kalops kalv kamera kamin kanal kanot kantor kapell kappa kapris kapsyl kapten karaff karavan karott
kartong kasse kassler kastell katalog katt kavaj kaviar kavring kedja kemist keps keramik kikare
kilo kiosk kittel kjol klick klocka kloster klot klubb klump klättra knopp knott knut knäcke kock
kofta kokbok kokos kolibri kolonn komma kommun kompass kondor konst koppar korall korg kornett
korsord kosmos kostym kotlett kotte krabba kraft kran krater kringla krita krockad krok krokus krona
kruka krusbär krydda kryss kräftor kudde kuling kulram kultur kung kupol kusin kuvert kvadrat kvarn
kvarter kvast kvinna kvitten kylskåp kyrka kålrot källa källare känguru kärlek kärna lakan lakrits
lampa lampett lastbil lavin legend lejon lemonad leopard lera lexikon libell lilja limma linda
lingon linjal linje linnea lista livboj ljudbok ljung ljus lodjur lodlina loppa loppis lotus luft
lugg luktärt lunch lutfisk luva lycka lykta lyssna låda lång läder läkare lärka löfte lönn löpare
lördag lövskog mackor madrass magasin magnet majs makadam makaron makrill malm malva malört mamma
mammut manege mantel marinad marsvin mascara maskros matbord matlåda matsäck matta medalj medicin
mejram melass melodi melon mentor meny meter metspö middag midnatt miljö mimosa mineral mixer mjölk
mobil moped mopp morfar morgon mormor morot mosaik mosippa mosse motor murare museum muskot mussla
mutter mygga myggnät mynta målare måltid månad måndag måne mässing napp narciss nejlika neon njuta
nudel nyckel nypon näbb näckros näsduk nässla nötkaka nötskal oboj ocean okapi oktav oktober oliv
olja omelett omslag onkel onsdag opera optik orange oregano orgel origami ostkaka ostron oväder oxel
paddel pagod pajas paket paljett panda panel papaya papper paprika parad paraply parkett pasta
pastej patiens patrull pedal pelare pelikan penna pensel pianist piano pilbåge pilgrim pilot pilträd
pincett pingvin pinne pipa pirat pizza plakat planet planka plats platta plommon plym plånbok
plåster pojke pokal polka pollen ponny ponton poppel porslin portal post potatis pralin pudding
puder pulver pumpa purjo pyjamas pyramid pyssel påse påskägg pärm päron racket radhus radio ramsa
raps recept refräng regn renkalv reptil rida riddare ring ritning robot rodd romans rondell rosa
rosett rotsak rubin rundtur russin rygg rymd rytm rådjur rådslag rågbröd rågmjöl räkna rävunge
rödbeta rödhake rörelse saffran safir saft saga sagofe sallad salong salsa salvia samba sandal
sanddyn savann saxofon schack schampo scout sedel segla segrare selleri senap serie servett servis
sextio siesta siffra signal silke silver sippa siren sjal sjunga sjöbod sjöfart sjöhäst sked skepp
skicka skida skidtur skiffer skiss skjorta skog skola skorpa skratt skrift skrin skruv skugga skuta
skyffel skylt skyttel skåp skåra skägg skörd sladd slalom slev slips slott sluss slånbär slöja
smaragd smedja smile smink smycke småkaka småsten smörgås snart snigel snitt snorkel snurra snäcka
snöboll snöborg snöbär snöfall snöre sockel soffa solig solo solros solsken solstol sommar sorbet
sovsäck spade spagat sparris sparv spegel spel spelman spenat spets spik spindel spira spole sporre
spricka språk squash stad stapel staty stenbro stenros stil stimma stjälk stjärna stolpe stolt stork
strand strumpa strut strå stråke ström stubbe student studio stuga stång stövel sugrör surdeg sushi
svala svamp svans svar sydväst sylta symbol symfoni synål syre syskon syster säck sömn söndag
tagetes takt talgoxe tall tallrik tand tango tapet tass tavla taxi teater tebrev tecken tegel tejp
tekanna teknik tekopp telefon tempel tennis tenor termos terrin tidning tiger timjan timmer timotej
tina tisdag titta tjära toast toffel tofs tomat tomte tonfisk tornado torp torsdag torsk trafik
traktor tranbär trapets trapp troll trumma trumpet träd trälåda träna träsko tröja tugga tulpan
tumlare tumme tunna tunnel tupp tupplur turban turist tusen tvål tvätt tågresa tålamod tårta täcke
tältduk tändare tärning uggla ullgarn uppgift urtavla utflykt utsikt vadare vadmal vagga vagn vallmo
valnöt valp valross vandra vanilj vante vatten vaxljus vecka vedspis veranda verktyg vessla vete
vide viking vila vildand vimpel vinbär vind vinge vingård vinst vinter violin visent vispa vitamin
vitkål vitlök vitrin vråk vulkan vykort våffla våning vård vårlök vårregn vårsol vädur välling
vänster värme väska vävstol växa växel växthus yoga yoghurt zebra zink zoolog åker åkerbär ångbåt
årstid åsna äggkopp äggröra äggula älgko älska ängel ängsull äpple ärlig ättika äventyr ögla önskan
örngott östan öster övning
`
  .trim()
  .split(/\s+/);
