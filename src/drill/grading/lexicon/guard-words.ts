/**
 * English words that are one slip of the pen away from a word of the lexicon ("alone", "along") and are to be left as
 * they stand: the common words of SCOWL (levels 10 to 50) that `mended` would otherwise change. Made by
 * test/grading/guard-words.mjs.
 */
export const guardWords: ReadonlySet<string> = new Set(
  `
abide abiding abler abode abort abound abscessed absolutest absorbent absorbents abstention absurder absurdity abutment
abutments accelerator accelerators acceptance accessed accidental accidentals accumulative accumulator ached achiever
achievers aching acids acing acreages acridest acrostic activating actuality adapter adapters adaptive addenda adder
addiction addictions addictive additionally addled addling adept adepts adhering adjourned adjudged adjudging adjuncts
adjuring adjuster adjusters adoption adoptive adulteration advisedly adviser advisers adware aerating aeration
affection affections affirmation affirmed afflicted afflicting afflicts aforethought afterword afterwords aggravate
aggravates aggression agility agitation aglow agreed aground ailing ailments aiming airtight alder alders alerting
alienation aliening alight allay allays allegation alleging alley alliteration allot allots allotted alloy alloyed
alloys alluring aloha alphas altar altars altercation altercations alternate alternating alternation alternations
ambience ambiguous ambition ambitions amble amiss amperage amply ancients angering animation anise annihilator annual
annually annulling anons anther antibody antis antlered anythings appalled appalling appeal appealed appealing appeals
appeased appeasers appeases appendix appertain appertained apple apples apprised apprises apter aptitude aptly
arbitrate architectural archives archiving areas arena arias aright arisen armament armaments aromatic arose
arraignment arrivals arses artificially ascended ashtray assailable assaying assent assented assert asserted asses
assessor assistance assorted assuaged assuages assuaging assuredly aster asters asthmatic astral astrological
astronomer astronomy atlas atone attack attacked attacker attended attentive attenuation attiring attracted attributive
attributives attrition audition auditions autocratic autocratically automation automaton availing avenging averring
averting avocation avoidable awaiting awake award awkwarder axiomatic axiomatically axles axons baaed babble babes
backbite backbites backboard backboards backdrop backdrops backhand backhands backhoes backstop backwash backwoods
backyard backyards bacon badger baggiest baits baked bakes balder baldly baled balked balkier balks ballet balloonist
balloting ballroom ballrooms baluster banana bandannas bandy banged banker bankruptcy banned barer barge barked barks
barley barns baron barrow baseness baser basic basil basis basked basks bassoons basted bated bathed bather bathes
bathmats batter bayed beach beaching beading beads beaks beaming beams beaning beans bearding beater beaus beavering
becalming became beckoning becks becomingly bedside beehives beets begat beggaring begun behalves behavioral
behavioural beheaded beholder beholders beholding behooved behooves behove behoved behoves behoving belaying believer
believers belittle bellow bellowing bench bends benefice beneficially beneficiary bents bequeath berating bereaved
bereaves bereaving beret berrying berth berthing beset besot besought betaking betide bettor bewaring biddy billet
billings billowing birch birds bitchy bitter blacker blackest blade blamer blanch blanched blanches blanching bland
blandly blare blaring blast blaze bleaching bleak bleat bleating bleats bleep blenches blighted bling blobbing blobs
blocs blogging blogs blond blooding bloom blooming blotched blotches blots blotting blousing blowsy blued bluer bluffer
bluffers blunting blurb blurt boarding boast boaster boasters boasts boats bobble boding boggiest bogus bonanzas bonded
bonds bones bongs boning booing booster boosters booth boots border boron boroughs bosom bossiness bottle boulder
bouncer bouncers bouncier bounciest bouncy bounden bounder bounders bounties bowing brace bracelet braces bracken
bragging braining brand brandies branding brash brats brave braves breaches breaching bread breading breads breast
breasting breathier breeches breed breeders breeding breezier breeziest breezy brick bricking bridging bridling
briefing brighten brightens brightest brightly brigs brimming brine brink brinks briny bristle bristled bristles
britches brittler brittlest broached broaches broaching broadcaster broadcasters broadest broadness brocaded brocades
broke broker bronchus bronzing brooches brood brooder brooders brooking broom broth brother brown browning brows
browsing brunch brunched brunches brunching bubbly bucked bucks budget budgets budgie budgies buffed buffet buffets
bugger buggiest bulge bulges bulgier bulkiness bulled bullion bullring bullying bumble bumblers bummed bummer bummers
bundling bunked buoys burble burgs burliness burnt burped burps burred burrow burrs bushiness busied busyness butch
butchers butches butter cabled cabooses cachet cadre cadres cages caging cakes caking calamity calculable calculator
calibration calibrations calibrator calibrators calibres caliphate caliphates calked calks callable caller callus
calories calved camel cameo campaniles camped camps campuses canaries cancer cancers cankered cankering cannon canter
cantered cantering canters capacious capacitor caprices capsules captained captains caption captions captious captives
carbides carbines carbs careered carefuller caress caresses caressing caret carets caries carmines carolers caroling
caroming carouses carousing carped carping carps carriages cartel carve carves carving cashed cashes cashing casks
caste castes casting castings castling casts casual catboats catcalled catcalling catchy catering cation caudal
causation causeless cavalries caves caviling caving cawing ceaseless ceded celebrate celebrated celebrates celebrating
celibate celibates cello censer censers censored censoring censured censures censuring censused censuses centaurs
centilitre centimes centimeter centimeters centrally centrist centrists centurion centurions cessions chafe chafes
chaffing chafing chagrined chair chaired chairing chaise chaises chalices chalking champ champed champing champs
chancel chancels chancery chancier chanciest chancy changeling channelled channelling chant chanted chanters chanteys
chanting chants chaplain chapped chapping chaps charger chargers chariots charming charms charring chars chaser chasers
chasm chasms chaste chattels cheat cheaters cheating cheek cheep cheeps cheesing chemically chemists cherries chick
chili chill chilling chinking chinning chipped chipping chips chirping chock chocking choicer choicest choker chokers
chomp chomped chomping choosier choosiest choosy chopper choppered choppers choppier chord choruses chorusing christens
chroming chuck chugging chumming cindered cindering circulate circulated circulation clack claiming clammed clamming
clamored clams clang clanged clanging clangs clank clanking clanks clans clapped clapping claps clarification clash
clashed clashes clashing clasp clasped clasping clasps classically classier classy clause clauses claws cleanse cleat
cleats clerical cleverly clicking clime climes clinching clingier clingy clinical clink clinking clinks clipper
clippers clits cloaking clocking clogging clomp clomped clomping clomps clone cloned clones cloning clopped clopping
clops closest closet closeting closets clothing clotting clotures clouding clouting clove clover clovers cloves
clowning cloyed cloying clueless cluing clump clumped clumping clumps clung clunking clutch coached coaching coaled
coaling coalitions coarse coarsely coarsen coarsens coarsest coastline coated coating coatings coats cobbling coddling
codex coffined coiling coincident coked cokes coking collages collared collaring collated collates collating collection
collections collector collectors colleens colleges collocated collusion colonial coloring colossally colossus colts
columbine columnist comas combated combating combing combs comedown comer comers comet comets comforter commensurable
commentate commentated commentates commentating comments committal committed commonest communed communes communicable
communicant communicants communicative communicator communing communion communions commutation commutations commute
commuted commuter commuters commutes commuting compacted compacter compacting compaction compacts comparison
comparisons compassed compasses compassion compatible compatibly compelled compensation compensations compete competed
competent competes competing competition compilation compiled compiler compiles compiling complacence complacency
complainant complainer complaisant complected completer completest complexes compliant complied complies compliment
complimentary complimented compliments complying comport comported comporting comportment comports composed composer
composes composing compositor composted composting compote compotes compressor compressors comprise comprises
compunction computational comrades concealed concealing conceals conceded concedes conceit conceits conception
conceptions concert concerted concerting concerto concertos concerts concession concierge concierges conciser
conclusive concoction concoctions concocts concussion condensation condensed condiment conditional conditionals
condoned conduced conduces conduction conducts conduits confection confections conference conferred conferring
confessed confidant confidante confidants confide confided confidence confides confiding confirmed confluent confound
confounding confounds confusedly confusion confuted confutes confuting congaing congenially congenital congestion
congests congress congresses conjoined conjoins conjured conjurer conjurers conjures connective connectives connector
connectors connived conniver connoted conquers consent consents consequent conservation conservatism conserve conserved
conserves conserving considerately consigned consisted consistency consisting consists consolation consolations
consoles consonant consonants consorts constancy constrict constricting constrictive constricts construct constructing
constructive constructs construing consul consular consulate consulates consuls consultant consultants consumerism
contagious container containers containment contaminant contaminants contempt contender contention contentions contest
contestant contestants contests continent continents contingency continue continued contorts contraceptive contractile
contraction contractions contractor contractors contradict contradicting contradicts contrail contrails contralto
contraltos contributor contributors contrite contrition contrived controller controllers contused contuses contusion
convection convened convenes convenience convening convent conventional convents convergent conversationally conversion
converter converters conveyed conveying conviction convictions convicts convince convinced convocation convocations
convulsed convulsion cooed cooing coopered coordinator coordinators coots copse copses copulation corded cordless cored
cores coring cornea corned cornet cornier cornstalk coroner coronets correcter correctest correctional corrective
correctives corrector correlated correlating correlation correlations corrupter corruption corruptions cortical cosily
costumes cotes couching coughing counterpart counterparts countess counties county coupe coupes couplet couplets
courser court courted courtier courting courts coven covens coverage covert coverts coves covet coveting covets covey
coveys cowed cower cowers cowing coyer crabbily crabbing crackling cradling craftily crafting cramp cramped cramping
cramps crane cranes cranny crapes crapped crapping craps crass crassest crate cratered cratering crates craven cravens
craws craze crazes cream creaming crease creases creasing creed creeds creek creeks creel creels creepy crepe crepes
cress cresting crick criminal crimping cringing crises crisping critically croaking crock crocuses crook crooking
crooning crosiers crosser crossest crossness crosswalk crosswalks crotch croup crowed crown crowning crows crucially
crucible cruiser cruisers crumby crumpled crumples crumpling crunch crust crusting cuing culled culls culpable cults
cultures cunts cupped curbs curds curer curie curies curls currant currants currency curried curries curry curse curses
curtain curtained curtains curvy customer customers cypresses cysts dabbling dagger dames dammed damned damns damper
dampers dampness dancer dander dandle dandles danker darken darling darned darning darns dated dating dawdler dawdlers
dawns dazed dazing deadened deadening dealt deans dearly dears death deaths debarked debarred debating debility debit
debiting debut debuting decadent decadents decaf decal decals decant decanted decanting decease deceased deceases
deceasing decedent deceit deceived deceiver deceivers deceives decelerate decibels decidedly decimate decimates
decimation decked declarative declares declined declines decode decoded decodes decorate decorating decoration decoy
decoys decreed decries decry dedicate dedicated dedicates dedicating dedication dedications deduce deduced deducing
deduction deductions deductive deepen deepened deepening defaulter defaulters defeated defeating defecate defected
defecting defection defector defectors defenced defencing defendant defensed defensing deference defied defiled
definable definer definers definitively deflation deflecting deflector deflectors defoliate degeneracy degenerative
deice deices deifying deign deigned deigns dejected dejecting dejection delay delaying delays delectable deletion
deletions delicacy delineate deliverer deliverers deliveries delivery dells deluding deluging delusion delusive
demeanor demented demesnes demoralize demoting denominate denominated denominates denomination denotation denoting
denseness dependant dependants depicted depicting depiction depictions deplaned deplaning deplete depleted depleting
deplored deplores deport deported deprave depraved depraves depresses deputing deranged deranging deride derided
derides deriding derision derisive derivable derivation derivations derogate derogation descant descants descendent
descender descried descries deserted deserter deserters deserting desiccate designated desirous desisted desolate
desolation despaired despicable despised despondency despondent destination destined destroyer destroyers detachable
detail detailed details detained detected detecting detection detention determinate determiner determiners determinism
deterring detestable detesting detonator detractor detractors deviance deviants deviled deviling devilled devise
devised devises devising devoting devotion devotions diagonally dialled dibbling dicey dictator dictators diets
difficulty diffidence diffident diffidently digestion digestive diked dikes dills dilute dilutes diluting dimensional
dined dines directer directional directive director directors directory direst disbands disburse discerns discoing
discolor discolored discolors discord discording discords discoverer discoverers discoveries discovery discriminate
discriminated discriminates discrimination discriminatory diseases disgorging disgrace disgraces disinter disjoint
dismount dismounts disowned dispenser dispensers disperse dispersed disperses dispersing displayed displays displease
displeases disport disporting disports disposable disposes dissection dissension dissensions distaste distastes
distension distensions distention distincter distinctive distorter distract distraction distributive distributor
distributors district divan divas diver divergent diverse diversion diversions diverted diverting divest divested
divesting dividend dividends divider dividers divination divine divined diviners divines divinest divining divisional
divisive divorced divorces divorcing divulged divulges divulging divvying docent docket dodger doers dogging dogmatic
doings doles doling domed domes dominance dominant dominants doming donation donor doodling dopes doping doses dosing
doublet doublets doubly doubters doubtless douching doves doweling downfall downsize downsized downsizes downtime downy
doyen doyens dozed dozes dozing drabs draft drafted drafting drafts drain draining dramas dramatise dramatist dramatize
drams draping drawl drawling drays dread dreading dreaming dredging dregs dried drier dries drifter drifters drilling
drinking dripped dripping drips drivel driveling drivels drone droned droop drooped droops dropper droppers dropsy
dross drove drover droves drowsed drowsing drubbing drudging drugs drying ducked ductility duding duffer duffers dumped
dumps duping duplicate dusty dyeing earls earthier earthlier easel easels easiness eatables eater eateries eaters eaves
eccentric economic edger edict edifying editions educated efficiency eighteenth eighth elaborate elaborates elective
elemental elevated elevates elevation eleventh elevenths elimination eliminations elopement elopements embed embodying
emceed emceeing emending emergent emery eminence emirs employing empress empresses emulated encamping encasing
enchanted encoring endearing endued enduing endurance endure endured endures enduring enfeeble engaging engender
engorged engorges engorging enlarger enlargers ennobles enquired enquires enquiring enraging enshrine ensnared ensnares
ensnaring ensue ensued ensues ensuing entailed entice enticing entirety entities entrails entrants entrench entwines
envoys equably equaliser equalisers equality equalizer equalizers equivalence eraser erasers erasures escalation
escalations escalator escapade escapades escapee escapees escapism escapist espresso essaying ester esters estimable
estimator estimators estrange ether evacuate evacuated evacuates evacuation evacuations evener event events evermore
evicting evolution exaltation examines exasperated excavate excavating exceedingly excelled excelling excels exception
excerpt excerpted excise excised exciting exclusion exclusive exclusively excreted excretes excreting executed
execution exertion expanse expanses expansion expansions expectoration expedience expediences expediency expedited
expedition expeditions expelled expend expended expending expends expert experts expiated expiration explanation
expletive explication exploitation exploiting exploits explore explored explorer explorers explores exploring
exportation exported exposing expounded expounding expounds expressible expression expulsion expulsions expunged
expunging extant extensive extensively extinguisher extinguishers extraction extractions extractor extradited
extraditing extras extremer extremest extremism extremist extremity extricated extricating extrudes fabled facet facets
facilities facility faction factions factories factorise factory facts faeces fainer fairs faked faker fakers fakes
fallow fallowing fallows falser falter faltered famed familial families famished famishes fanny farce farces farmer
farms farther fasten fastened fastener father fathered fattier faulting favorite favorites faxed faxes faxing fazed
fazes feast feathers feces feedbags feint feinting felled felling fells fencer fender fester fetal feted fetishes
fetter fettered feuding feuds fever fiats fiber fictions fiend fiends fifes fifteenth fighting figurines filet filler
fillet filly filmed filth finality finch finery finessed finesses finger fingered finis finises finisher finishers
finks fired fires firing firmer firth fiscally fissures fists fitter fittingly fiver fixating fixer fixers fixtures
fizzed fizzes fizziest fizzy flack flail flailed flailing flails flake flakes flambes flaps flares flatterer flattery
flattest flawing flaws flaying fleck fleecing flees fleeting flesh flick flier fliers fling flint flirting flits
flitted flitting floes flogging flogs flooder floss flossing flour flouring flout flouting flowering flown flues fluky
flumes flutter fluttered flutters fluttery foams foiled foils foisting follower followers folly fonder fooling footsore
foragers foray forceps forded fords forebear forebode foreigner forester forewarn foreword forfeits forgave forge
forged forger forgers forges forgiven forgone forked forks formal formalise formalism formalize formally formulaic
formulas formulate forte fortes forth forts forum forums forwarder foster foully founds fount fourteenth foxed foxes
foxing fractional fractious fracture fractures frail framer frazzled frazzles freaking freer freezer fretting friction
fried fries frieze frigidity frigidly frill frizzing frizzle frizzled frizzles frock frond frost frosting frothing
frowning frugality fruition frying fuelling fuels functional funds funniness furnished furnishes furthest furtiveness
fuses fussiness fustier fusty gagged gaits gamer gamin gamins garage garnered gatherer gatherers gauze gazetting genera
generalities generality generally generative generator generics genome genomes gentile gentiles gentlest gentry
geocentric geometrical geometries geometry gestating gibes gibing girted givens gland glider gliders gloss glowing
glows gluey glutting goatherd goatherds goner goody gores goring gossipy gouge gouged governess grace graceful graces
grader graders grafts grail grainy grand grands granulate granulated grape grapes grass grate gratefully grater grates
gratuity grave graves graze grazes greasier greatest greed greet greeting grind grins gritting groaning groin grooming
grooving groping grousing grout grouting growl growling growls grunts guarantied guaranties guarantor guarantors
guaranty guest guesting guests guide guides guttered gutting hairiest hairless hairy hales haling haloing halting
hampered handball handheld handiest handler handlers handmaid handsets handy hanged hangnail hangs hanks hardcover
harden hardened hardier hardiest hardily hardness hardware hardy hared harem haring harpy harshest harts harvest
harvests hashed haste hasted hastes hatchets hater hatter haunt haven hawing haying hazarding hazing header headier
headline headlong headrest headwind heady health heaped heaping heaps heard hearse heartache heartaches hearth heartier
heartily heartless hearty heated heating heats heave heaved heavenly heaving heels heirs heisting helms helpfully
helpline hepper heralding herder hewed hexed highness hikes hilts hinds hinting hints hipping hippy hires historian
historically hither hitter hives hiving hoarder hoariest hoarsest hoary hoisting holdout holdouts holed holes homeless
homer homeward homey honed hones honester honesty hoods hooky hooping hoops hooter hording hornless horse horsed hosted
hounding housework howsoever huger hungered hunkered huntress hurls husked hutch hutches hygienic hyped hypes hyphened
hysteric hysterical icons ideas identified identifier identifiers identifies identify idiotically idler idlers idlest
idolater illegally illusive imitation immensity immerse immersed immerses immolated immolation immovable immure impart
impassable impasses impatience impended implore implored implores imploring imported importing importune impotence
impotent imprecisely improper improvident improvise improvised improvises improvising impulsed impulses impunity
impurity inabilities inability inaccuracy inane inanely inanities inaugurate inboards incensed incenses incensing
incidence incidental incipient incising incitement incitements inciting inclement inclined inclining inclusion
inconsequentially inconsistency increasingly incremental incubated inculcated inculpated indebted indefinite
indefinitely indented indenting independence indicates indicating indicative indicator indicted indicting indicts
indifference indigence indigent indignation indignities indignity individuality indivisible indolence indolent induces
inducting induction indulged indulges indulging inedible inefficient inequitable inert inertial infection infer
inferential infernal infernos inferred infest infested infesting infinitesimally infinitive infinitives infinitude
infirmities infirmity inflame inflamed inflames inflation inflect inflected inflecting inflects inflicted influentially
influenza influxes informational informing infraction infrared infusion ingenuity ingested ingesting ingestion ingrates
ingresses inhabits inherent inhering inheritor inheritors inhibits inimical inimitable inimitably initialled initially
initiate initiation initiative injection injections injector injectors injure injures injuries inland innards innately
inner inoculated inpatient inpatients inquires insaner insanest insanity insatiable insect insects insertion inset
insetting insider insignificance insisted inspected inspecting inspects inspires installed installs instantly instants
instinct instincts insufficiency insulation insulator insulted insurer insurers insurgence insurgent integral integrals
integration integrity intensely intenser intensest intensify intensive intention interactive intercede interceptor
interdict interdiction interface interferon interior interiors interject interjection interlace interment interments
intern interned internee internet internist intersect intersection intervene intestate intimation intoning intruded
intruding inure inures invent invented inventing invention invest invested investing invigorate inviolable invitational
invocation invoiced invoices invoking irony irrelevance irrelevancy irritation islander islanders isles islet issuance
itches iterative iterator iterators jacked jingle jingles joggle joggles johns joiner joist jokingly joust jugged
juggle jugglers juggles jumbling jumper keens kennel kicky kidder killer kilned kilns kilos kilts kinda kinks knack
kneel knocker knockers knots knuckled labelled lacerate lacked lacks lactation laded lading lager lagers lakes lamas
lamer lamination lamps lance landscaper landscapers lapel lapels lapped larder lards largess largo laser lasers lasses
lassitude lateral laterals latex lathe lather latte lattes lauds launch lawyer lawyers laxer leaching leafing leafs
leaguing leaky leaner leapt lease leases leash leashing leasing leaven leavened leavening leavens leeks leers lefty
legation legged lengthier lengthy leniency leper lepers lessee lessees lesser lesson lessons letter lettering levee
levees leveler levelers leveller levellers levitation lewdness liaising libation libel libeling libelled libeller
libels liberal liberals liberator licensee licensees licit licked licks liens lifelike lifeline lifer lighting liken
likens liker likest lilted lilts limbless limbs limes limier limns limos lineal linen liner linger liniment linker
lisps listless liter literacy literally literary literate literates literati litigation litter littler littoral
livelier livelong liven livening livens liver livers livery livest loader loaner loaves lobes locating locker locket
locus locution locutions lodes lodged lodger lofted lofts logger logins loitered lonelier loomed looming looms loons
loopy loose loosed looseness looser looses loosing looted looting loots lorded lordly loser losers louse louses
lousiness louver louvered lovelier lover lovers loyal lucky lugged lumpy lurch lynch macerate maces machetes machinery
machinist macing macro macroscopic magically magnates mainlined mainsail mainsails maintainer maintainers maker makers
males malts mambo mamma manacles manager managers manatees mandates manfully mange manger mangle mangy manic manly
manor mantes mapper marchers mares marginal marginalia marlin marred marsh martin marts martyring mashed mashing
massage massaged massages master mastering masters masts matchless mathematical matricides matte mattes mattress matts
maturing maximize mazes meals meaningfully meats meddle meddling melds mementos memorial memorials menacing menage
menages mends menially mentally mentoring menus merger merry mesas mesmerise mesmerised mesmerising mesmerize
mesmerized mesmerizes messy metering metes metre metrical micron microscope microscopes microscopy mighty miked mikes
miking miler miles militate militates millennial millennium milliliter millilitre mimed mimes miming miner minibike
minim minima minimally minis minister minks minster minstrel mints minuet minuter minxes mired mires miring miser
misjudgment misjudgments misprint missions missive missives misstate misstates mistimes mistreat mistrial mistrials
mists mistypes misuses miter mitering mites moaning moans mobster mobsters modal modals modem modems moderator modesty
modulate moire moist moister moldering moldier moldy moles molest molester mollification mollifying molts momentous
monastery monikers monotonic monotony monsieur montages monuments mooching moods mooed mooing moonstone moped mopes
moping mopped mopping mortification mortifying mosey moseying mosses motel motels motes mothering moths motivate
motivates motoring motorise motorised motorising motorize motorized motorizes mottling mouldier mouldy moult mound
mountain mountains movements mover movers movie movies mowed mowing muddle muddling mufflers mulch mulching mules
mullion mullions multi multiplayer multiple multiples multiplex multiplexed multiplexer multiplexes multiplexing mumble
mumbled mumbles munch munching murks mushiness musses mustering musty muteness muter mutest mutilate mutilates mutter
muttering mutters mutts mutually naiver napes napped narrowest nation native naturalize naturalized naturalizes
naturals naughty naves nearby neatly necessity neediness needled needles negating negation neighbourly nerds nerdy
nests netbooks nether neural neuroses neurosis neutraliser neutralisers neutrality neutralizer neutralizers neutrally
neutron neutrons newel newts nicety niche niece nineteenth nipper niter nodes nominally nominate nonce noose normality
normative nosed noses noshing nosier nothings notified notifies notional nougat novice novices nowise nudes nuked
nullity numbed numbness numeracy numerate numerated numerates numeration oaten obedience obits objecting objection
obligate obligated obligating obligingly oblivion obscener obscenest obscenity obscurely observational occasional
occlusion ocher octane odder odiously offbeats olden omens opaquer operable operands operatic operational operative
operatives opining opinions opportunism opportunist opportunists optical optima optimism optimist optimists optionally
orations ordained ordinals originally originator oscillator oscillators otter otters outcries outfoxes outlasted
outlawed outlined outlines outlived outlives outposts outraged outrider outriders outshine outsider outsiders outvoted
outvotes outwears ovations ovens overacting overacts overages overate overawes overawing overbear overbearing overbears
overbite overbites overblown overbore overcame overcoat overcook overdone overdose overdrive overeat overeating
overeats overfull overgrow overgrows overhand overhaul overheard overkill overlay overload overprice overrate overrates
overrating overreact overreacting overridden overripe overrode overrule overseas overseer oversell oversexed overshoe
overshoes overshot oversight oversights overstating overt overtime overtly overtone overweight overwrite pacts paddled
paddling pager pailful pailfuls pails painfuller paint painters paints paisleys palace palaces palate paled paler pales
paling palled palls palmy palsying pamper panaceas panicking pantry pants papery parables parading parallax parch
pardoning parentage parenting pares paring parish parka paroling parrying parsed parses parsing parson parsons
participant participants participator participle particulate party passable passel passels passer passions pasta
pastiest pastry pastures pasty patchy patent patienter patriots patting pauper paused pauses pausing pavement pavements
paving pawing payer peace peaces peals pears pecked pecking pecks peddling peeing peeling peelings peels peeping peeps
peeving penal pendents penned pensioner percentile percentiles perceptive percussion perdition perfecter perfectible
perforce performer performers perfumed perimeter perimeters perjured perjures perjuring perking perks permeate
permeated permissive peroxide peroxided perplexing persisted persists persona personable personae personage personally
personnel pertaining perter perverted perverts pester pesters petal petition petitions petting pewter pewters phone
photon photons phrase phrases pickaxing picker picket picketing pickled pickling piddling pieing pierce piers piing
piked pikes piking pilled pilling pills pinged pings pinked pinking pinks pints piped piper pipes piping piratical
pissed pisses pissing pitting placer placers plaguing plaice plaid plainness plaint plait plane planed planes plans
plant plateaus plateful platen pleaded pleasure pleasured pleated pledging plied plies plodding plotting ploughing
ploys pluckier plucking plumbing plumping plums plunging plunking plush plying pocked pocking pocks podded podding
pointers pointiest pointy poisoner poisoners poisonous poker pokers poled poles poling pooching poohed poohing poohs
pooped pooping poops populating porpoise porpoises portability portents ports posed poser posers posit positing
positional positron positrons posses postures potato potion pouted pouts powder powders powerfully practicable
practicably practicality practise practised practises praising prate praying prays precedence precedent precedents
precepts precinct precious preciously preciser precisest precocious predator predestined predicate predication
predictive predilection predilections preen preening prefect prefects preheated preheats prelude preludes premiers
premise premised premises preordaining preparation preps presaged prescient presence presences presenter preserver
preservers presided president presides presiding pressmen pressurise pressurize prestige presumed pretended pretending
pretends pretexts prevalent previews preys pricey prick pricked pricking pricklier prickling pricks pride prides pries
primal primate primates prime primes primp prince princes princess print printing prints prioress priory prise prised
prises prison prisons privateer privater privatest privatise privatize prize prizes proactive probe problematical
procedural proceeding proceeds procession processions procures prodding producer producers productive profanation
professed professing proffers profiled profiles profited programme programmes project projected projectile projecting
projector projects promotes promotion prong propel properer property proportional proportionals proposes proposition
proscribe proscribed proscribes prose prosecuted prosecution prospect prospected prospects prosper protective protector
protectors proteins protest protested protester protesting protests protract protracted protraction protracts prove
provident provider providers province provisos provoked prowlers prowling prune prying psalm pucks pudding puddings
puddling puller pullet pulley pulped pulps pulsed punch puncture punctures punitive punned punting punts pupal puree
purer purge purled purls purports purse pusher pushers pushy pusses puttering putts puttying quack quackery quadrille
quadrilles quadruped quadrupeds quadruplet quadruplets quainter qualified qualify quarries quartet quartets questing
questioner questioners quickest quickies quietest quietness quilt quilter quilters quintets quire quirk quirkier
quitter quitters quoit quota quoth racer races racket rackets radial radiating radiator radically radio radios radium
raggedy raided raids rained rains rakes rally rallying rambling rammed ramming rampaging ranching ranger rangers rangy
ransom raped rapes raping rapped rapping rarefy rasher rasped rasping ration raves rawer razes reactive reactors reader
readers readiest readouts ready readying realisable realizable reallocate reallocates realm realty reams reaps rearming
rears rearwards rebate rebating rebelled rebounding rebuilt rebuking rebutting recant recanted recapped recasting
receding receipting receipts recentest receptive receptor receptors recessed recesses recessing recession recessive
recessives reciprocally reciprocate recite reciting reclined recliner reclines reclining recognisable recognisably
recognizance recoiled recoiling recompile recompiled recondition recopied recorder recorders recouped recoveries
recovery recreant recreants rectories recumbent recurrence recycled redder redefined redistrict redistricted
redistricts redounding redress redresses redundancy reeds reeducation reedy reelect reelects reenter reentered
reentering reenters refereed referees referent referred referring refile refiled refilled refinement refiner refiners
refinery refitted refitting reflector reflectors reflexes reforest reformed reformer refraction refracts refrained
refraining refrains refresher refreshers refunded refunding refuse refused refusing refuting regal regally regenerative
regent regimen regressive regularity regulation regulations regulatory rehashed rehashes rehashing rehearse rehearsed
rehearses rehearsing reheat reheated reheating reinstated reissues rejected rejecting rejection rejections rejoiced
rejoices rejoinder relabelled relabels relapsed relapses relation relations relativity relaxant relegate relegated
relegates relent relented relenting relevancy reliance relief reliefs relished relishes relive relived relives reliving
reloaded remaking remanding remarking rematches reminded reminders reminding remitting remodels remote remotes remotest
removable remover removers remunerate renal rends rennet renovate renovates renowned renter renters renting renumber
renumbered renumbers reoccurring repaid repainted repainting repaints repay repayable repaying repeal repealed
repealing repeatedly repeater repeaters repelled repent repented repenting repetition repetitions replay replayed
replaying repleted repletes repleting replicas replicate replicates replies reply replying reporter reposing reprehend
reprehends representative representatives repress represses repression repressions reprieve reprieved reprieves
reproved reproves reproving repulsing reputing requester requiems requite requited requites requiting rerunning resale
resales rescuer rescuers reselling resend reserved reserves reserving resettling resident residing residues resign
resigned resilience resiliency resin resinous resins resisted resisting resolved resolver resolves resolving resonate
resonated resonates resort resorted resorting resounding respired respires responsive restively restless restlessly
restocked restocks restorer restorers restrained restrains restraint restraints resultant resuming resurgent resurrect
retail retailed retailer retailing retails retainer retainers retaking retard retarded retards retch retched retches
retching rethinks retiring retort retorted retraces retracing retracted retraction retractions retracts retrain
retrained retraining retrains retreated retreats retrieval retriever retrievers retrying returnee returnees retyping
reusable revalued revamping revealed revelled revelries revenged revenges revenues revere revered reverence reverenced
reverences reverend reveres reverie reveries reversal reversals reviewed revilement reviving revoking revolted
revolting revolved revolver revolvers revolves revolving reword reworded rewords reworked ribbed rices ricing rickets
rider ridge ridicules rigged rightest rightist riles riling rimes riming rinse rinses rinsing rioted rioting risen
riser risers rites rivalled riverbed roach roaches roasting robber robot robuster robustest rocker rockers rocketry
rockiest rocky roiling roils romped romping rooked rooking roomer roost roosted roosting rooter ropes roses rotating
rotund rouge roundest roundish rouse roused router roves roweling rowelling rubbed rubbishy ruble ruder rugged ruing
rumoring rumpling rungs runts runway ruses rusting rustling saber sable sacked sacking sacks saddling sades sadistic
sager sages sagest sailfish saleable sales salience salivary sallow sallower sally sallying salutary salutation
saluting salve salved salver salves sambaing sampler samplers sands saner sanest sanitary sapling saplings sapped
sapping sarong satay sated sates satiated satiates sating saver savers savoring sawed sawing saxes scabbing scald
scalded scalding scalds scaliest scallops scalp scalped scalpers scalping scalps scaly scamming scamp scampered scamps
scanning scans scanter scantier scanting scarcest scarcity scare scared scares scarfing scarifies scaring scarring
scars scarves scathing scats scatted scatting scent scenting schema schemer scholars scimitar scoffing scolding scone
scones scooping scoot scooters scooting scoots scorching scorer scorers scorn scorned scorning scorns scotches
scourging scouting scowling scows scrabble scrabbled scrabbles scram scrambler scramblers scramming scrams scratchy
scrawling screeched screeches screeching screwing scribble scrip scrips scrounger scuff scuffing scuffle scuffled
scuffles scuffling sculling scummed scumming scums scurvier scurviest scuttled scuttles seabed sealer seamed seamiest
seaports searchingly seared searing sears secluded secludes sects securer securest sedating sedation sedimentation
seduction seedier seediest seedling seedy seeking seeks seeming seems seers seething seize seized seizes seizures
selective selectman selectmen selector selling sells selves semen senior sensibility sensitise sensitised sensitises
sensitize sensitized sensitizes sensory sentience separable separator sequencer sequencers sequentially serenity serer
serge serialise serialised serialize serialized serrated services servicing servo servos settable settee settees
settler settlers seventeenth seventh sevenths severally severer severity sewed sewing sexed sexes sexing sexting
shabbier shack shacks shadier shadiest shady shaft shafted shafting shafts shaggier shagging shaken shaker shakers
shale shall shallot shallots shallowest shambled shambles shambling shame shamed shameless shames shaming shamming
shapeless shard shards shark sharked sharking sharks sharp sharped sharpen sharpener sharpens sharpest sharping sharps
shatter shattered shatters shaven shaver shear sheared shearing sheave sheen sheep sheer sheered sheering sheet
sheeting shelf shell shellfish shelling shells shelving shiftier shiftily shifty shill shilling shimming shine shingle
shinning shipped shipping ships shire shires shirking shirred shirring shirt shirted shirting shirts shits shitting
shiver shoaling shocker shockers shone shooing shook shoos shooter shooters shootout shopped shoppers shopping shops
shore shored shores shoring shortest shoulder shoulders shove shoved shoves shower showy shred shredded shriek
shrieking shrieks shrift shrilling shrimping shrine shrines shrinkable shrive shrived shriven shrives shriving
shrouding shrub shrubs shtick shuck shucked shucking shucks shuffler shufflers shunt shunting shuttered shutters
shuttled shuttles shuttling shysters sidebars sidecars sidewalk sidewalks sidewall sidewalls sidle sidling sifted
sifter sifting sifts sighs signalise signally signers silencer silencers silenter silks silky sills silting silts
silvery similarity simper simple simplex sinecures singe singes singly sings sinkable sinkers sinners sinus sipped
sipping sired sires siring situated situates situating situation sixpence sixteenth sixth sizable sizer sizzling skate
skated skates skeet sketched sketches sketching skewered skewering skidding skids skill skimming skimpier skimpiest
skimpy skims skinning skins skipper skippered skippering skippers skirmish skirting skits skittered slacker slackers
slackest slake slakes slamming slanders slanting slapped slapping slaps slashed slathered slattern slave slaved slaver
slaves slays sleazier sleaziest sleazily sleek sleeking sleekness sleepier sleepiness sleepless sleepy sleet sleeting
slept slews slicer slicers slick slickers slicking slier slighter slime slimming slims sling slings slink slinking
slinks slipper slippers slippery slithers slits slitting slobs sloes slogs sloth slugging sluice slummed slumming
slumping slums sluttish smack smacked smacking smacks smallish smallness smart smarted smartest smarting smarts smashed
smell smellier smelliest smelling smells smelting smiling smirching smock smocked smocking smocks smoker smoky smooch
smooched smooches smooching smoothest smoothie smoothies smoothness smote smother smothers smudge smuggles snack
snacked snacking snacks snaffled snaffling snags snake snakes snakier snaky snare snared snares snaring snarkier snarl
snarling snarls snatching sneak sneaker sneakers sneakier sneakiest sneaking sneer sneered sneering sneezing snide
snider sniffing sniffled sniffling snifter snifters snipped snipping snips snitch snits snooping snoot snootier snoots
snoozing snore snored snores snoring snort snorted snorting snorts snowfall snowfalls snows snuff snuffer snuffers
snuffing snuffle snuffled snuffles snuffling snuggles soaks soaped soaps sobering socialise socialised socialize
socialized socked socks softener softeners softness softy soiling soils solar soldiers solider solitaire solver solvers
somethings sonar sonars sootiest sopped soppy sorely sores sorta sorter sortied sough sourpuss sours sower sowing space
spaced spacemen spaces spacial spade spaded spades spake spamming spams spank spanking spanks sparer sparest spark
sparked sparking sparkled sparks sparse sparsely spate spates spats spatter spattered spatters spatting spawn spawns
spayed spaying spays spear speared spearing specialist specialists speciality specially specialties specialty speckled
speckling specs spectra spectres spectrum speculators speeder speeders speedster spellbind spent spewed spice spiced
spices spicy spider spiders spiel spieling spilt spinal spinals spinet spinners spiny spiraeas spirally spire spires
spite spited spites spits spitting splashed splashes splat splatter splattered splice splicers spline splint spoilt
spoke spokes spongers spoofing spooking spool spooling spools spooning spooring spore spored spores sporing sport
sported sportier sporting sports spotters spout spouting spray sprays spreader spreed sprightly sprigs springy
sprinkling sprinting sprints sprocket sprockets sprouting spurting sputtered squalled squarer squarest squashier
squashiest squashy squatted squatter squawked squeaked squealed squeegee squeegeed squeegees squeezer squeezers squire
squired squires squirmed squirted squishy stabbing stablest stabs staff staffers staffing stagflation staggers stagnant
staid staidest staining stainless stair stale staled staleness staler stales staling stalk stalked stalking stalkings
stalks stallion stamp stamped stampede stamping stamps stanched stanching stank staple stapler staplers stapling starch
starched starches starching stare stared stares staring stark starkest starless starlets starlight starling starlings
starred starrier starriest starring stars starter starters starvation stateliest stateliness stater stationer
stationers stationery statistical statue statues status stave staved staves stead steadfast steadiness steads steak
stealing steam steamier steamiest steaming steamy steed steeds steel steeled steelier steeliest steeling steep steeped
steepest steeping steeples steeps steerage stenches stent sterilise steriliser sterilisers sterilises sterility
sterilize sterilized sterilizer sterilizes sterilizing sterling sternness stews sticky stiff stiffing stifling stigma
stigmas stile stillest stilt stingers stingy stink stinkers stinking stinks stint stinting stippled stippling stirrer
stirrers stitch stitched stitches stitching stoats stock stocked stocking stockings stocks stoke stoked stokes stole
stoles stolid stolidly stomp stomped stomps stone stoned stoner stones stony stoop stooped stooping stoops stopper
stoppered stoppers storey storeys stork storks storm stormed stormier stormiest storming storms stormy stouter stove
stoves stowed stows strafing straggle straggled straggler stragglers straggles straggling straggly straighten
straighter strainer strainers strand stranded stranding strands strange strangely strangest strangle strangled
strangler stranglers strangles strangling strap strapped strapping straps straw strawing straws streak streakier
streakiest streaking strengthen strep stretcher stretchers stretchier stretchiest stretchy strewing stricter stridden
strident strife strike strikers strikes striking stringer stringers stringier stringy strive strives striving strobe
strode stroller strongest strop stropped strops strove struck strudels strumming strung stubbier stubbiest stubble
stubborner stuccoed studs study studying stuffier stuffiest stuffy stumbler stumblers stumpier stumpiest stumping stung
stunk stunting stupider stupidest stupidity sturdiness stuttered styli stylistic suave sublimer submarine submarines
subprime substrata substrate subverts succession successions succored succoring suckered suckling sufferer sufferers
sufficiency suffixed suffixes suffuses sugaring suing suitability sulfides sullenly sully summaries summarily summer
summering summoned summoning sumps sunrises superb superber supersize supervene supervising supervisor supine supper
supple supplemental supplest suppliant suppliants supplicant supplier suppliers supporter supporters surer surety
surfer surfers surge surliest surly surmised surmises surmising surmounting surplice surplices surprisingly surprisings
survival survivals survivor survivors suspects swabbing swaddles swaddling swagging swami swamis swampier swampy
swankier swanking swans swarming swashed swashing swatch swathing swats swatter swattered swatters swatting swayed
sways swear swearing sweatier sweatiest sweaty sweetness swellest sweltered swerve swerved swerves swerving swiftest
swigs swill swilling swills swimming swine swines swingers swirling swivelling swooning swooping swore swung
symmetrical symmetries symmetry synonymous syringes syringing tablet tackled tacky tacos tailing tainting taker takers
tales talker tally tamest tamped tamper tamps tangents tanked tankful tankfuls tanking tanks taped taper tapes taping
tapped tared tares taring tarmacked taser taster tasty teachable teaks teals teary teats technically teems teens teeter
teeth teething teller temperament temperamentally temperaments temperas temperate temporally temporary tempting tenable
tenor tenors tenser tensions tenting tents tenuously terminable terminally terminate terminus terns testier testy
thankfully thatching therefrom thermostatic thick thickener thickest thicket thickets thickset thieving thine thinker
thinkers thinning thins thirsty thirteenth thong thongs thorn thorns thorough thous thralling thrasher thrashers
threaded threat threaten threats threefold thresh threshed thresher threshers threshes thrilling throb throbs throe
throes throughput thrummed thrush thrushes thrust thuds thugs thwacked ticked ticker tickle tickles tickling ticks
tided tides tiers tiled tiles tiller timer timers timestamp tines tings tinkling tinny tipped tippling tiptop tirade
toady toasty toddle toddled toddles toddling toddy toked tokenism tokes toking tolerable tollgate tollgates tomato
tomes tonal toner tonic tonne toothier topical topically totality totalled tough toughen toughens toughest tousling
toweling toxic trace traceable traced traces tracker trackers tract tracts trader trainee trainees trainer trainers
traipsed traipses traipsing trait traits trammed trammeling trammelling trammels tramming tramped tramping trampled
tramples trampling transacted transaction transfer transfers transfuse transited transition translator translators
transmute transmuted transmutes transpire transplanted transport transportation transporter transporters trappable
trapper trappers trashy travailing travails traveler travelers traverse traversing trawling treacheries tread treading
treadled treadling treads treatable treaties treaty trebling treed trekking trembles trenching trend trends trespasser
trialing trialling trice trickery trickster tricycle tricycles trifler triflers trill trilling trimester trimmer
trimmers trimmest tripe triplet triplets triply tripped tripping trivialise trivialize trivially troll trolling tropic
tropical trough trounces troweling trowelling truanted truce truck trucked truckle truckled truckles trucks truer
truest truss trussed trustee trustees trustier trusties trusty tryst trysted trysting tsars tubed tubes tubing tucker
tumid tunas tuner tuners turds turfed turfs turner turntable tusked tusks tuxes twain tweeting twerk twerking twerks
twill twine twinging twinkles twinkling twinning twirling twisting tying tykes tyros udder ultimatum unable unarmed
unassigned unavailing unbarred unbarring unbearable unbeatable unbeknown unbolted unbranded unbreakable uncalled
uncaring uncertain uncharted uncoiling uncommon uncompressed uncooked uncorked uncounted undated undecided undefeated
undefended undeniable underact underacted underbid undercut underfed underfeed underfoot underlain underlie underlined
undermined underpin undersea understates undertow undeterred undies undressed undulated undying unearned uneventfully
unfeeling unfeelingly unfit unfits unformed unfounded unfurling unhanded unhanding unhinged unhinging unhooked unhorsed
unify uninformed unintended universal unknowing unlisted unloosed unloved unmarked unnerved unproved unproven unquoted
unreachable unrefined unregulated unreleased unrestrained unrolled unsalted unsaying unsealed unseasonable unseasonably
unseated unset unsheathed unsmiling unsnarled unsolved unsounder unspoken unstated unsuitable untie untreated unusually
unveiling unvoiced unwiser unwonted updater uprooted upscale usher ushers vacation vagrants vague valances vales
valiant validating valuation valve valves vanillas vanities vanquished vanquishes vanquishing vapid vaporiser vaporizer
vaporizers varmints varnish varnished varnishes varnishing venerable veritable verse verses vertices viability victor
victors viral visually vitiation vocative voile volley volubility votaries voter wader waders wafted wafting wafts
wagering waggle waggles wailed wailing waist waiver wakened wakening waking waled waling wallet waltzing wanderer
wanderers waned wanes wanner warbling warder warders warmer warned warning warnings warped warping warps warred warring
warts washer washers waster wasters watchdog watchers watering wattling watts wavering weakling wearer wearying
weaseled weathers weaver weeds weekended weeps weightier weighty welder whacking whale whamming whatsoever wheal wheat
whereat whimper whimpers whine whippets whisked whiskey whiskeys whiskies whistler whistlers white whitener whiter
whites whither whiting whitings whomever whoppers whore whose whosoever widow widowing wield wifely wiggler wigglers
wigglier wiggliest wiggly wight wights wiled wiles wilier winching winds wingless wings winks winnow winos wintering
wiper wipers wiser wisher wishers wishfully wistful witch witchery witching wives wonted woods woollier wordiest wordy
wormed wormiest worming worms wormy worsen worst worsting worthies worthiest worthiness worthy wound wounder wrack
wreak wreaked wreaks wrecker wreckers wrenched wrestler wrestlers wretched wriggle wriggled wriggler wrigglers wriggles
wright wring writer writhe writhing wroth wrung yarns yawls yearn yearns
`
    .trim()
    .split(/\s+/),
);
