/**
 * English words that are one slip of the pen away from a word of the lexicon ("alone", "along") and are to be left as
 * they stand: the common words of SCOWL (levels 10 to 50) that `mended` would otherwise change. Made by
 * test/grading/guard-words.mjs.
 */
export const guardWords: ReadonlySet<string> = new Set(
  `
abler abode abort abound absolutest abstention accelerator accelerators acceptance accounts accumulative accumulator
accurate achiever achievers acids acreages acrostic activating actuality adapter adapters adaptive addend adder
addiction addictions addictive additionally addled addling adept adepts adhering adjudged adjudging adjuncts adjuring
adjuster adjusters adoption adoptive adware aerating aeration affection affections affirmation afflicted afflicting
afflicts afterword afterwords aggravate aggression agility agitation aglow aground alder alerting aliening allays
alleging allot allots alloy alloys alluring altar alternate alternating alternation ambition amble amperage amply
angering animation annexing annual annually annulling anther anythings appalled appalling appealing apple apples
apprised apprises apter aptitude aptly arbitrate architectural archives arias aromatic arrivals asserted assorted
assuaged assuages assume assumed assumes assuredly aster asthmatic astrological astronomer astronomy atone attentive
attenuation attiring attrition audition auditions autocratic automate automated automates automating automation
automaton avenging averring averting avocation awaiting awake award awkwarder axiomatic axles baaed backboard
backboards backdrop backdrops backhand backhands backstop backwash backwoods backyard backyards badger baits baked
bakes baldly baled balked ballet balloonist ballroom ballrooms bandy banged banker bankruptcy banned barge barked
barley baser basked bassoons basted bated bathed bather bathes bathmats batter bayed beach beaching beading beads beaks
beaming beams beaning beans bearding beast beasts beater beaus beavering becalming became beckoning becomingly bedside
beehives beets begat beggaring begun behalves behavioral behavioural beheaded behooved behooves behove behoved behoves
behoving belaying believer believers belittle bellow bellowing bends benefice beneficially beneficiary bents bequeath
berating bereaved bereaves bereaving beret berrying berth beset besot besought betaking betide bettor bewaring billet
billions billowing birds bitch bitched bitches bitter blanch blanched blanches bland blandly blaring bleak bleat
bleating bleats bleep blenches blighted bling blink bloating blobbing blobs blocs blogging blogs blond blooding
blooming blotched blotches blots blotting blousing blowsy blued bluffer bluffers boarding boats bonded bonds booth
boring boroughs botch botched botches bought bouncer bouncers bouncier bounciest bouncy bounden bounder bounders
bounties bowing braces brand brandies brash brats braves breaches breaching bread breading breads breasting breathing
breeches breed breeding breezing bricking bridling brighten brightens brightest brightly brigs brine brink brinks briny
brisking bristle bristled bristles britches brittler brittlest broaches broadcaster broadcasters broadest broadness
brocaded brocades broke broker bronchus brooches brooder brooders brooking broth brother brown browning brows browsing
brunch brunched brunches budge buffed buffet buffets bugger bulled bullring bullying bumpy bundling bunked buoys burps
bused butch butchers butches butter cabled cabooses cachet cadre cages caging cakes caking calamity calculable
calculator calibrator caliphate calked caller calved camel cameo camped camps cancer cancers cankered cankering cannon
canter cantered cantering capacitor captained caption captions captious carding carefuller caresses caret carolers
caroling carouses carped carping carting carts carve carving cashed cashes cashing casks caste castes casts catboats
catcalled catchy catering cation causation cause causeless causes caves caviling caving cawing ceaseless ceded
celebrate celibate censer censored censoring censured censures censuring censused censuses centimes centrally centrist
centrists centuries certainty cessions chafe chafes chaffing chafing chagrined chair chaired chairing chaise chaises
chalices chalking champ champing champs chancel chancels chancery chancier chanciest chancy changeling channelled
chanters chanteys chanting chants chapped chapping charger chargers chariots charming charms charring chars chaser
chasers chasm chasms chaste chats chattels chatting cheating cheek cheep cheeps cheesing chick chilling chinking
chinning chips chock chocking choicer chomping choosier choosiest choosy chopping choruses chorusing christens chroming
chuck chugging cindered cindering circulate circulated circulation clams clanging clank clanking clans clapped claps
clarification clash clashed clashes clashing clasp clasping clasps classically classier classy claws cleat cleats
cleverly clinging clinical clits cloaking clocking clogging clomp clomping clomps clone cloning clopping clops closer
closet closeting clothing clotting clouding clouting clove clover clovers clowning cloying clueless clump clumps
coached coaching coaling coarse coast coasting coasts coating coatings coats cobbling coddling codex coffined coiling
coked cokes collages collared collaring collated collates collating collection collections collector collocated
colonial coloring colossally colossus colts columbine columnist comas combated combating combing combs comedown comer
comers comet comets commentate commentated commentates commentating comments commonest communed communicable
communicant communicants communicative communicator communing communion communions commutation commutations commute
commuted commuter commuters commutes commuting compacted compacter compacting compaction compacts comparison
comparisons compassed compasses compassion compatible compensation compensations compete competed competent competes
competing competition compilation compiled compiler compiles compiling complected completer completest complexes
complied complies complying comported comporting comports composed composer composes composing compositor composted
composting compote compotes compressor comprise comprises compunction computational comrades concealed conceals
conceits conception conceptions concepts concert concerting concerto concerts concierge concierges conciser concoction
concoctions concocts condensed conditional conditioner conditioners condoned conduced conduces conduction conducts
confection confections conference conferring confessed confide confided confides confirmed confound confounding
confounds confusedly confuted confutes confuting congestion congests congress conjoined conjured conjures connective
connectives connector connectors connived conniver consent consents consequent conservation conservatism conserve
conserves conserving consigned consisted consistency consisting consolation consolations consoles consonant consonants
constancy constrict constricts construct constructs construing consul consular consulate consuls consultant consultants
consumer consumers contact contacted contacts container containers containment contaminant contaminants contempt
contend contends contention contentions contest contestant contestants contests continent continents contingency
continue continued contorts contractor contractors contradict contradicts contrail contrails contralto contraltos
contributor contributors contrite contritely contrition contrived controller controllers contused contuses convection
convened convenes convenience convening convent conventional convents convergent conversation conversationally
conversations conversion converter converters conveying conviction convictions convicts convince convinced convocation
convocations convulsed cooed coopered coordinator coordinators coots copse copses copulation corded cordless cored
cores coring cornstalk coronets correcter correctest correction corrections corrective corrector correlated correlating
corrupted corrupting corrupts corseted corseting cortical cosily costumes cotes couching coughing counterpart countess
counties county coupe coupes couplet couplets courser court courtier courting courts coven covens coverage covert
coverts coves covet covets covey coveys cowed cower cowers coyer crabbing crack cracking crackling cradling crafting
cramming cramp cramping cramps crane cranky crapped crapping crass crassest cratered cratering craws craze crease
creases creasing creed creeds creek creeks creel creels creepy crepe crepes cress cresting criminal cringing crisping
critically croaking crocuses crooking crooning crops crosiers crosser crossest crossness crosswalk crosswalks crowed
crown crowning crows crucially crucible crumpled crumples crumpling crush crushed crushes crushing crusting culled
cults cunts cupped curer curie currant currants currency curry curse curtain curtained curtains curvy cysts danker
daring darken dawns deadening dealt deans dears death decade decades decaf decal decals decant decanting decease
deceased deceases decedent deceit deceived deceiver deceivers deceives decelerate decibels decimate decimation declined
declines decode decoded decodes decoy decoys decree decrees decry dedicate dedicated dedicates dedication dedications
deduce deduced deepen deepening defaulter defaulters defecate defected defection defenced defencing defendant defensed
defensing deference defied defiled definable definer definers definitively deflation degeneracy degenerative deifying
deign deigns dejected dejection delay delays delegate delicacy delineate deliverer deliverers deliveries delivery dells
delusion delusive demeaning demoralize denominate denominated denominates denomination denseness dependant dependants
depicted depiction depictions deplaned depleted deplored deplores depraved depraves depresses deprive deprived deprives
deranging deride derided derides deriding derision derisive derivable derivation derivations descant descants descend
descendent descends descried deserted deserved desiccate desirous desisted despaired despicable despised despondency
despondent destination destined destroyer destroyers detail details detained detected detection determinate determiner
determiners determinism deterring deviance deviants device deviled deviling devilled devise devised devising devotion
devotions dialled diced dices diets difficulty diffidence diffident diffidently digestion diked dikes dilute
dimensional dined dines directer directional directive director directory direst disbands discerns discoing discolored
discolors discord discording discords discoverer discoverers discoveries discovery disgorging disgrace disinter
disjoint dismount dismounts disowned dispenser dispensers disperse dispersed disperses displayed displays displease
disport disporting disports dissection dissension dissensions distaste distastes distension distensions distention
distincter distinctive distorter distract distraction distributing distributive distributor distributors district
divergent diverse diversion diversions diverted diverting divested divesting dividend dividends divider dividers
divination divine divined diviners divines divinest divining divisional divisive divorced divorces divorcing divulged
divulges divulging divvying docent dodger doers doles domes dominance dominant dominants doming donor dopes doses dotes
doublet doubly doves downsize downsized downsizes downtime downy doyen dozed dozes drabs draft drafting drafts draining
dramas drams draping drawl drawling drawn drays dread dreading dreaming dregs dried dries drifters drilling drinking
dripping drips drive drone droned droop droops dropsy dross drowsed drowsing drugs drying duding duffer duffers duping
duplicate dusty dyeing earliest easel easels easiness eatables eater eateries eaters eaves edger edits efficiency
eighth eighty elaborate elaborates elective elemental eleventh elevenths elopement elopements embed embodying emceed
emending emery emirs employing empress empresses enchanted encoring endearing endurance endure endured endures enduring
energies engender engorges enlarger enlargers ennobles enquired enquires enquiring enshrine ensnared ensnares ensnaring
ensue ensued ensues ensuing entailed entice enticing entities entrails entrants entrench entwines envoys equaliser
equalisers equality equalizer equalizers equivalence eraser erasers erasures escalation escalations escalator escapade
escapee espresso ester esters estimable estimator estimators estrange ether evacuate evacuated evacuates evacuation
evacuations evener event events evermore evolution exaltation examines excavate excavating excepted excise exclusion
exclusive exclusively excretes executed exits expanse expanses expansion expansions expansive expectoration expedited
expelled expend expended expending expends expert experts expiated expiration explanation expletive explication
exploitation exploiting exploits explore explored explorer explorers explores exploring exportation exported exposing
expounds expressible expression expulsion expulsions extensive extensively extents extincting extraction extractions
extractor extraditing extras extremer extremest extremism extremist extremity extricating extrudes fabled facet facets
faction factions factories factorise factory facts faeces fainer fainting fairs faked fakes fallow fallowing fallows
falter famed familial families famishes farce farces farmer farther fasten fastened fatten fattened fatter faulting
faxed faxes fazed fazes feast feathers feces feedbags feinting felling fells fender fester feted fetishes feuding feuds
fever fiats fiber fielding fiend fiends fifes fighting filed files filling fillings fills finality finery finesses
finger finis finises finisher finishers finks fired fires firmer fiscally fists fitter fittingly fiver fixating fixer
fixers fixtures flail flailed flailing flails flake flaps flatter flattered flatterer flatters flattery flattest
flawing flaws fleecing fleeting flesh flirting flits flitted flitting flocking floes flogging flogs flood flooding
floss flossing flour flouring flout flouting flowering flown fluky fluttered foiled foils foisting follower followers
fonder fooling foragers forceps forded forebear forester forewarn foreword forfeits forgave forge forged forger forgers
forges forgiven forgoing forgot forked formulaic formulas formulate forte fortes forum forwarder foster founds fount
foxed foxes fractional fractious fracture fractures frail freed freer freezer fretting friction frieze frigidly frond
frost frosting frothing frowning froze fruition fuelling fully functional funds furnishes furthest fuses fusty gaits
gamin gamins garage garnered gatherer gatherers gazetting generalities generality generals generative generator genome
genomes gentile gentiles gentlest gentry geocentric geometrical geometries geometry gestating gibes givens glacially
glowing glows gluey glutting goatherd goner goody gores goring grain grains grand grant grater gratuity greasier
greatest greed greet greeting grind grins gritting groaning grooming grooving groping gross grossing grousing grout
grouting growl growling growls guarantied guaranties guarantor guarantors guaranty guest guesting guests guttered
gutting hairiest hairless hairy haling halve halving hampered handiest handler handlers handsets handy hanged hangs
hanks hardcover harden hardened hardier hardiest hardily hardness hardy hared harem haring harpy harshest harts harvest
harvests haste hasted hastes hater hatter haven hawing haying hazing headrest heady health heaped heaps heard heartless
heave heaving heisting helms helper helpfully herder hikes hilts hindered hinds hinting hints hippy hires historian
historic historically hitching hither hitter hives hiving hoard hoarder hoariest hoarsest hoisting holed holes homeless
hoods hooky hooter horizontal horizontals hornless horse howsoever huger hungered hunkered huntress hunts hurls hyped
hypes hyphened hysterical ideas identify idiotically idolater immensity immerse immersed immerses immolated immolation
immure impart impassable imploded implodes implored implores imported importing importune impotence impotent
imprecisely improper improvise improvised improvises impunity impurity inabilities inability inaccuracy inanities
inaugurate incenses incising incitement inciting inclement inclined inconsistency incremental indebted indefinite
indented independence indifference indignities indignity individuality indivisible inert infected infection infernal
infernos inferred infested infinitesimally infinitive infinitives infinitude infirmities infirmity inflame inflamed
inflames inflation influenza influxes informational informing infraction ingested ingestion ingrates ingresses inhabits
inhering inheritor inheritors inhibits inimitably injected injection injure injures injuries inland inquires insanity
insatiable insect insertion inset insider insisted inspected inspires installed installs instants instinct instincts
insulate insulated insulates insulation insulted insurer insurers insurgence integral integration intention interactive
intercede interceptor interdict interdiction interest interface interior interiors interject interjection interlace
interment internally interned internee internet interred intersect intersection intoning intruded inure inures invent
invented invention invest invested invoiced invoking irrelevance irrelevancy issuance itches iterating iterators
jittery jokingly joust jugged keens kidder killer kilned kilns kilos kilts kinda knack kneel knobs knots lacked
lactation lager lagers lagged lakes lamas lamer lamination lapels larder largo laser lasers lasses latex lathe lather
latte lattes launch lawyer lawyers laxer leaching leading leads leafing leafs leaguing leaky leaned leaning leanings
leans leaping leaps learner learners lease leases leashing leasing least leaven leavened leavening leavens leeks lefty
legation legged lengthen lengthens lengthy leniency letter levee levees lever levers levitation lewdness liaising
libation libels licensee licensees licit licked licks lighting liken likens liker likest limes linen liner linger
liniment linker liter litigation litter littler liven livens liver livers livest loader loaves lobes locating locker
locket locution locutions lodes lodged lodger logger loner looming looms loons looping loops loose loosed looseness
looser looses loosing looting loots lopes loping loser losers louse louses lousiness louver lover loves loving lucked
lugged lurch lynch macerate maces machinery macing magically mainlined mainsail mainsails maintainer maintainers maker
makers males mambo mamma manes manfully mangle mangy manic manly manor mantes marching mares marginal marginalia
marking marlin marred martin martyring masking masks master mastering masters masts matching mathematical matricides
matte mattes mattress matts maturing mazes meals meaningfully meant meats meddle meddling melts mementos memorial
memorials menially mentally mentoring menus merger meriting mesas mesmerise mesmerised mesmerising mesmerize mesmerized
mesmerizes messy metering metes metre metrical mighty miked mikes miking miler miles mimed mimes miming miner minim
minima minimally minis minks minstrel mints minuet minuter minxes mired mires miring miser misprint missive missives
mistreat mistrial mistrials miter mitering mites moans modal modals modem modems moderator modesty modulate moire moist
moldering moldy moles molest momentous monikers monsters month monuments moods mooed mooing moped mopes moping moseying
motel motels motes mothering motoring motorise motorised motorising motorize motorized motorizes mottling moult
mountain mountains movements mover movers movie movies mowed mowing muddle muddling mulch mullion mullions multi
multiplayer multiple multiples multiplex multiplexed multiplexer multiplexes multiplexing munch mustering musty mutes
mutter muttering mutters mutually naked napes napped naturalize naturals naughty naves nearby neatly necessity needled
needy negating negation neighbourly nerds nests netbooks nether neural neuroses neurosis neutraliser neutrality
neutralizer neutralizers neutrally neutron neutrons newel newts nicety niche niece nipper niter nonce noose normality
normative noshing notching nothings notified nougat novice nowise nudes nullity numbed numbness numeracy numerate
numerated numerates numeration oaten obligate oblivion observational ocher odder odiously offbeats olden operable
operatic operational operative operatives operator operators optical optima optimism optimist optional orations
ordained ordinals originally originate oscillator oscillators otter otters ounce outlasted outlawed outlined outposts
outraged outrider outshine outsider outsiders outsize outsizes outvoted overacts overate overbear overbite overbites
overblown overdrive overeats overgrow overhand overhear overheard overhears overheat overheated overheats overlay
overload overprice overrate overridden overripe overrode overrule overseas oversexed overshoe overshoes overshot overt
overtime overtly overwrite paced paces packed packing packs paddled pager pailful pailfuls pails painfully paint
painters paints paisleys palace palaces paler pales palled palls palmy palsying pamper panaceas panicking panned papery
parch parka parsed parses parsing parson particulate party passable passel passels passer passions pasta pastures pasty
patchy patienter patients pauper paused pauses pausing pavement pavements payer peace peaces pears pecked pecking pecks
peels peeps penned perdition perfecter perforce performer performers perimeter perimeters permeate peroxide perplexing
persona pertaining perverts peters petition petitions phone photon photons phrase phrases pickaxing picker picket
picketing pickled pickling pierce piers piked pikes piking pilled pills pinged pings pinked pinking pinks pints piper
pipes piratical pissed pisses pissing pitch pitching placer placers placid plaice plain plainness plane planed planes
plans plate plateaus plated plateful plates plies ploys plucking plugs plums plush pocked pocking pocks podded pointers
pointiest pointy poker pokers poled poles polled polls poohed poohs pooped poops populating portability portents
portions poser posers posit positing positional positron positrons posses postures pouts powder powders practicable
practicably practicality practice practiced practices praising prays precedence precedent precedents precepts precinct
precious preciser precises precisest predestined predicate predication predictive predictor predilection predilections
preen preening prefect prefects preheats prelude preludes premiers premise premised premises preordaining preparation
presence present presents preserver preservers presides presiding pressing pretending pretends pretexts prevalent
previews pricey prick pricked pricking prickling pricks pride prime prince princess print prints prioress priory prise
prize probe problematical proceeding proceeds procession processions producer producers productive profanation
professing proffers profiles programme project projection projects promotes prong propel properer property proposes
proscribe proscribed proscribes prose prospect prospects prosper protection protector protectors proteins protest
protesting protests protract protracts prove provident provider providers province provisos prowlers prune psalm pucks
puller pullet pulley pulped pulps pulsed punch puncture punctures punitive punned punts pupal puree purer purge purled
purls purse pusher pushers pushy pusses putts quack quackery quainter qualify quantify quarries questing questioner
quickest quickies quietest quilt quilter quilters quire quirk quirkier quitter quitters quoit quote races radial
radically radio rages raids rained rains rakes rally rambling rammed ramming rampaging ranching randomises ranger rangy
ransom raped rapes raping rapped rapping rares rasher rasped rasping ration raves razes reaction reactive readable
reader readers readiest readouts ready readying realisable realizable realm realty reams reaps rearming rears rearwards
rebounding rebutting recalled recant recanted receipts receiver receivers recentest receptive receptor recessed
recesses recessive recessives reciprocally reciprocate recite reclined reclines reclining recognisable recognisably
recognizance recoiled recompile recompiled recondition recopied recorder recorders recouped recovery rectories
recumbent recurred recurrence recurring redder redistrict redistricted redistricts redounding redress redundancy reeds
reeducation reenter reentered reentering reenters refereed referred refined refining refitting reflexes reformed
reformer refrained refraining refrains refunded refunding refuse refused refuting regal regally regard regarded regards
regent regimen regrets regretting regularity regulars regulator regulators rehashes rehashing rehearse rehearsed
rehearsing reheating reign reigned reigns rejecting rejection rejoined rejoining relabels relapsed relapses related
relates relating relation relativity relaxant relay relayed relaying relegate relent relented relenting relevance
relevancy reliance relief reliefs relive relives reloaded remaking remanding remarking rematches reminders reminding
remitting remodels remote remotes remotest removals remover removers renal rends rennet renter renters renumber
renumbered repaid repainted repainting repaints repaying repealed repealing repeater repeating repent repented
repenting replayed replaying repletes repleting replicas replies reply replying reported reporter reprehend reprehends
representative repress reprieve reproved reproves repulsing reputing requester requiems requite requited requites
requiting rerunning resale resales rescuer reselling resent resented resenting resents reserved reserves reserving
resettling residues resin resins resisting resolved resolver resolves resolving resorted resorting resounding
respecting respired respires restated restates restating restively restless restocked restocks restorer restorers
restraint restraints resultant resuming resurgent resurrect retail retailed retailing retainer retard retarded retards
retch retches retching retorted retraces retracing retracted retraction retracts retrain retrained retraining retrains
retrieve returnee returnees reusable revamping revealed revelled revenged revere revered reverend reveres reverie
reveries reversal revolting revolved revolver revolves reword reworded rewords reworked rices ridicules rightest
rightist riles rimes rinse rinses rioting risen riser risers risks rites riverbed roach roaches roasting robot robuster
robustest roils romped romping rooking roomy roost roosting roses rotating rotting rotund rouge roundish rouse roused
router rubbishy ruble ruing ruler rumpling rungs runts runway ruses saber sable sacks sades sadistic sager sages
saleable sales sallow sally salutation salve salved salver salves sampler samplers sands saner sapped sarong satay
sated sates satiated satiates saver savers savoring sawed sawing saxes scabbing scald scalded scalding scalds scallops
scalp scalped scalping scalps scaly scamming scampered scamps scanning scanter scantier scanting scarcest scarcity
scare scared scares scarfing scaring scarring scathing scats scatted scatting scenting scheming schooling scimitar
scoffing scolding scone scones scooping scoot scooting scoots scope scoped scopes scoping scorching scorer scorers
scorn scorned scorning scorns scourging scouting scowling scows scram scramming scrams scraping scrapped scratchy
scrawling screeches screening screwing scrip scrounger scuff scuffle scuffled scuffles sculling scummed scumming scums
scuttles sealed sealing seared secludes sects securer securest sedating seduction seedling seeds seeks seems seeping
seeps seers seething seize seizes seizures selective selectman selectmen selector selling sells semen sensibility
sensitise sensitised sensitises sensitize sensitized sensitizes sentience separable separator sequencer sequencers
sequentially serge server services servicing servo settable settee settees settler settlers seven sewing sexes sexting
shack shackled shacks shady shaft shafted shafting shafts shake shakes shale shall shallot shallots shallower shambles
shame shamed shames shamming shard shards shark sharked sharking sharks sharp sharped sharpen sharpener sharpens
sharpest sharping sharps shatter shattered shatters shave shaved shaves sheared sheen sheep sheering sheeting shelf
shell shelling shells shelving shied shiftier shiftily shifty shill shilling shimming shingle shinning shipped shipping
ships shire shires shirking shirring shirt shirted shirting shirts shits shitting shoaling shocker shockers shooing
shook shoos shooter shooters shootout shopping shops shore shored shores shoring shorten shortens shortest shots shout
shouting shouts shower shows shred shriek shrieking shrieks shrift shrilling shrimping shrine shrines shrive shrived
shriven shrives shriving shuck shucked shuffler shufflers shunt shunting shuttered shuttles sidebars sidecars sidewalk
sidewalks sidewall sidewalls sidle sifted sifting sifts sight signalise signally significance silky sills silts silvery
simper simple simplex sinecures singe singly sinkable sipped sires situated situates situation sizable sizer skate
skates sketches skill skimming skimp skimpier skimpiest skirting skits skittered slake slamming slanting slapped slaps
slashed slathered slattern slave slaved slaves slays sleazier sleazily sleeking sleep sleeping sleeps sleeting slept
slews slice slick slider slighter slime slimming slims sling slinking slipper slippers slippery slits slitting sliver
slobs sloes slogs slots slotting slugging slummed slumming slumping slums sluttish smack smacks smallest smart smarted
smarting smarts smashed smell smellier smelling smells smelting smocked smooch smooched smooches smoothest smoothie
smoothies smother smothers smuggles snack snacks snags snake snaky snare snared snares snarl snarling sneakier sneering
sneezing snide sniffing snipped snips snitch snits snooping snoot snootier snoots snoozing snore snored snores snoring
snort snorting snorts snowfall snowfalls snows snuff snuffer snuffers snuffle snuffled snuffles snuggles soaps soared
socked softener softeners softer softness softy solver somethings sooth soothed soothing soppy sorely sores sorta
sorter sourpuss sower sowing space spacial spade spake spamming sparer spark sparking sparse sparsely spate spates
spats spatter spattered spatters spatting spays speaking spearing specially specialty specking speckling spectral
spectres speedier speedily speedy spellbind spent spewed spice spices spied spieling spies spiky spill spilling spinal
spinals spine spines spiraeas spirally spire spires spite spited spites spits spitting splashed splashes splatter
splattered spoiling spoke spokes spoofing spooking spooling spooning spooring spore spored spores sporing sport
sportier sporting sports spotting spouting spreed sprightly springing sprinkling sprinting sprocket spurting sputtered
squalled squarer squarest squashier squashiest squashy squatted squatter squawked squeaked squealed squeegee squeegees
squeezer squeezers squire squired squires squirmed squirted squishy stabbing stablest stabs staff staffers staffing
stagnant staid staining stake stakes stale staled staler stales staling stalk stalking stalks stamping stamps stanched
stank staple stapler staplers stapling starch starched starching stare stared stares staring stark starlight starling
starlings starred starring stars starter starters startled startles startling starved starving starvings stater
statistical statue statues status stave staved staves stead steads stealing steam steamier steaming steamy steed steeds
steelier steeling steep steeping steeps steering stemming stems stenches steriliser sterility sterilize sterilized
sterilizer sterilizes sterilizing sterling stews stick sticks stiff stiffing stifling stigma stigmas stile stilt sting
stinking stinting stippled stirring stitch stitches stoats stock stocked stocks stoke stoked stokes stole stoles stomp
stomps stone stoned stoner stones stony stoop stooping stoops storey storeys stork storks storm stormed storming storms
stormy stove stoves stowed stows strafing straggle straggled straggler stragglers straggles straggly straighten
straighter strand strands stranger strangers strangle strangler strangles strap strapped strawing stray straying strays
streak streakier streaking strengthen strep stretcher stretchers stretchier stretchiest stretchy stricter strident
striking string stringed stringer stringers stringier stringing striving stroller strongest strop strops struck
strumming strung stubborner stuccoed stuffy stumbler stumping stunk stunting sturdier sturdily stuttered styli
stylistic suave sublimer subprime substrata substrate succession successor succored succoring suckered suckling
sufferer sufferers sufficiency suffixed suffixes suing suitability sullenly sully summer summering summoning sumps
sunrises superb superber supersize supervene supervisor supper supplest suppliant suppliants supplicant supporter surer
surety surfer surfers surge surly surmised surmises surmising surplice surplices surpluses surprisingly surprisings
survival survivals survivor survivors swamis swampy swarming swashed swatch swats swatter swattered swatters swatting
sways swearing sweat sweatier sweating sweet sweets swerve swerving swift swifts swill swilling swills swimming swine
swirling swivelling swooning swooping swore swung synonymous syringing tacked tacking tacks tailing tainting taker
takers tales talker tally tamer tamped tangents tanking tanks taped tapes taping tapped tared tares taring tarmacked
taster tasty taxed taxes taxing teaks teals teamed teens teething teller temperament temperamentally temperaments
temperas temporally temporary tempting tenor tenser tenting tents terminable terminally terminate terminus terns testy
thank thermostatic thick thicket thine thins thong thongs thorough thousandth thralling threat threw throb throbs throe
throes throughput thrust thwacked ticked ticker ticks tided tides tiers tiled tiles tiller tills timer timers timestamp
tines tings tinny toady toasting toddy toked tokenism tokes toking tolerable tollgates tolls tomes tonal toned tones
toning topical totality totalled tough trace traceable traced tracker trackers tract tractable trainee trainees trainer
trainers traipsed traipsing trait traits trammels tramming tramped tramping trampled trampling transaction transfer
transfers transfuse transition translator translators transmute transmutes transpire transport transportation
transporter transporters trappable trapper trappers trashing travailing travails traveler travelers traverse trawling
tread treadling treaty trebling trembles trend trends trialing trialling trickery trickled trickles trickster tried
tries trifling trilling trimester tripling tripped trolling tropical trough trounces truce truck trucked truckled
trucks truer truest truss trusty tryst trysting tubed tubes tubing tucker tumid tunas tuner tuners turds turfed turfs
turner tusked tusks tuxes twain tweeting twerk twerks twisting tying tykes types typically tyros udder ultimatum unable
unbearable unbeatable unbranded unbreakable uncharted uncommon uncounted undated undecided undefended undeniable
underact underbid undercut underfed underfeed underfoot underlie underlined undermined underpin undersea undertow
undies undressed undying unfit unfits unfounded unhanded unhanding unhinged unhinging unify unlisted unreachable
unrefined unseasonable unseasonably unset unsounder unsuitable unusually updater usher vacation vagrants vague valances
vales valiant validating valuable valuables valuation valve valves vanillas vanities vanquishes vanquishing varmints
varnish varnished varnishes varnishing venerable veritable verse verses vertical verticals victor victors viral
vitiation vocative voice wader waders wafted wafts wagering waggle waist wanderer wanderers wands waned wanes wanner
warbling warder warders warmer warned warning warnings warped warping warred warring warts washer washers waster
wasters watering watts wavering weaken wearer wearying weaver weeds weeps weigh weighed weighs weightier weighty whale
whamming whatsoever wheat whenever wherever whine white whitener whiter whites whither whomever whore whose whosoever
widow wield wifely wiggler wiggly wight wights wilder wiled wiles winds wings winks winnow winos wintering wiper wipers
wiser wished wishes witch wives wobble wonted woods wordy worker wormed worming worms wormy worsen worst worsting
worthy wound wounder wrack wreak wreaks wriggle wright wring writer writhe wrote wroth wrung yearn yearns
`
    .trim()
    .split(/\s+/),
);
