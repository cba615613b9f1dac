/**
 * English words that are one slip of the pen away from a word of the lexicon ("alone", "along") and are to be left as
 * they stand: the common words of SCOWL (levels 10 to 40) that `mended` would otherwise change.
 */
export const guardWords: ReadonlySet<string> = new Set(
  `
abide abides abiding abode abodes abort aborted aborting aborts abound abounded abounding abounds abstention
abstentions accelerator accelerators accurate accurately acids activating actualities actuality adage adages
adaptive addiction addictions addictive additionally adept adeptly adepts adopt adopted adopting adoption adoptions
adoptive adopts affix affixed affixes affixing aggravate aggravated aggravates aggravating aggression aggressor
aggressors agitation agitations aglow aground allays allot allots allotted allotting alloy alloyed alloying alloys
altar altars ambition ambitions amply animation animations annals annual annually annuals anythings anywhere apple
apples apter aptitude aptitudes aptly arbitrarily arbitrate arbitrated arbitrates arbitrating architect architects
architectural assume assumed assumes assuming astrological atone atoned atones atoning attentive attentively attune
attuned attunes audition auditioned auditioning auditions aviators avidly awake awakes awaking awarding aware
awkwarder babysat backdrop backdrops backhand backhanded backhanding backhands backwoods backyard backyards bagged
bagging bailed bailing bails baked bakes baking balded balding balds baled bales baling ballet ballets balms bandied
bandies bandy banes banged banging bangs banked banking banks banned banning bards barge barged barges barging
barked barking barks based bases basic basics basil basin basing basins basked basking basks basses baste basted
bastes basting bated bates bathe bathed bathes bathing baths bating batted batter battered battering batters batting
bawled bawling bawls beach beached beaches beaded beading beads beaked beaks beamed beaming beams beaned beaning
beans bearing bears beast beasts beater beaters became bedside bedsides beets begun behalves beige belated belie
belied belies belled belling bellow bellowed bellowing bellows bells beloved beloveds belying bending bends bents
bequeath bequeathed bequeathing bequeaths berate berated berates beret berets berth berthed berths beset besets
betting bettor bettors billed billing bills binding binds binge binged binges bitch bitched bitches bitching bitter
bitterly blanch blanched blanches blanching bland blandly blank blanked blanking blankly blanks bleak bleakly bleat
bleated bleats bleed bleeding bleeds blind blinded blinding blindly blinds blobbed blobs blocs blogged blogs blond
blonde blondes blonds blots blotted blued blues bluffer bluing boarders boated boating boats bolted bolting bolts
bonded bonding bonds bookkeeper bookkeepers booth booths bordered bordering boringly botch botched botches botching
bouncy bowed bowing brace braced braces bracing bragged brags brake braked brakes braking brand branded brands brash
brats brave braved bravely braves braving brayed braying brays brazened brazening brazenly bread breaded breading
breads breathed breathes breathing breed breeders breeding breeds bridge bridged bridges bridging brimmed brims
brine brink brinks briny bristle bristled bristles bristling broaden broadened broadening broadens broadest brocaded
brocades broilers broke brokered brokering broth brother brotherly brothers broths brows browsers brunch brunched
brunches brunching bucked bucking bucks budge budged budges budging buffed buffet buffeted buffeting buffets bulled
bulling bulls burrow burrowed burrowing burrows bushed bushes bushing busted busting busts butter buttered buttering
butters calamities calamity calculator calculators calculus called caller callers calling calls calve calves camped
camping camps cancer cancers canter cantered cantering canters capacitor capacitors captained captaining captains
carefree carefuller carted carting carts carve carved carves carving cased cases cashed cashes cashing casing
casings caste castes casting casts cease ceased ceases ceasing celebrate celebrated celebrates celebrating celibate
celibates cells centrally certainties certainty chafe chafed chafes chafing chair chaired chairing chairs champ
champed champing champs chance chanced chances chancing chant chanted chanting chants chaos chapped chaps charm
charmed charming charms charred charring chars chasm chasms chaste chats chatted chatting cheek cheeked cheeking
cheeks cheep cheeped cheeping cheeps chick chicks chinned chinning chins chipped chips choosy chops chows christens
chuck chucked chucking chucks circulate circulated circulates circulating circulation circulations clammed clamming
clams clang clanged clanging clangs clank clanked clanking clanks clans clapped clapping claps clarification
clarifications clash clashed clashes clashing clasp clasped clasping clasps classier classified classifieds
classifies cleanse cleansed cleanses cleansing cleat cleats cleave cleaved cleaves cleaving clime climes clinical
clods clogged clogs clone cloned clones cloning clots clotted clove cloves clump clumped clumping clumps coalition
coalitions coarse coarsely coast coasted coasts coated coating coats coeds coffin coffined coffining coffins
cogently coiled coiling coils coined coining coins collages collared collaring collars collated collates collating
collection collections collective collectively collectives collector collectors colleges colts combing comedown
comedowns comforted comforter comforters comforting comforts commanded commanding commands commentate commentated
commentates commentating commented commenting comments commonest commune communed communes communicable
communicative communicator communing communist communists commute commuted commuter commuters commutes commuting
compacted compacter compacting compacts compassed compasses compassing compatible compatibles compete competed
competent competently competes competing competition competitions compilation compilations compiler compilers
completer composed composer composers composes comprise comprises compunction compunctions computational conceded
concedes conceding conceited conceits conception conceptions concepts concerned concerning concerns concert
concerted concerting concerto concertos concerts concierge concierges conciser concocted concocting concoction
concoctions concocts condense condensed condenses condensing conditional conditionals conditioner conditioners cones
confection confections conference conferences conferred conferring confers confessed confesses confessing confide
confided confides confiding confound confounded confounding confounds congested congesting congestion congests
congress congresses conifers connected connecting connective connector connectors connects conned conning connoted
connotes connoting conquers consent consented consenting consents conserve conserved conserves conserving
considerably considerate considerately consisted consistencies consistency consisting consolation consolations
consoled consoles consoling consonant consonants constancy constraint constraints construing consultant consultants
consumer consumers contacted contacting contacts contagion contagions container containers contempt contend
contended contending contends contentedly contention contentions contest contestant contestants contested contesting
contests context contexts continent continents continue continued continues continuing contorted contorting contorts
contoured contouring contours contract contracted contracting contracts contraries contrary contributor contributors
contrite contrition contrive contrived contrives contriving controller controllers convection convened convenes
convenience conveniences convening convent conventional convents conversation conversations conversion conversions
convert converted converting converts conveyed conveying conveys convicted convicting conviction convictions
convicts convulse convulsed convulses convulsing coordinator coordinators copulation corded cording cords correcter
correction corrections corrective correctives corrector correlate correlated correlates correlating corrupted
corrupting corrupts corseted corseting counters counties county coups court courted courting courts cousin cousins
coverage covering coverings covers covertly coves coveting crack cracked cracking cracks cradle cradled cradles
cradling cramp cramped cramping cramps crane craned cranes craning cranky crass craze crazed crazes crazily crazing
creed creeds creek creeks creepy crepe crepes criminal criminals crinkly critically crops crows crucially crucified
crucifies crucifying crush crushed crushes crushing curbed curbing curbs curds curled curling curls currant currants
currencies currency curried curries curry currying curse cursed curses cursing curtailed curtailing curtails curtain
curtained curtaining curtains curvy cypresses cysts danker daring darken darkened darkening darkens dated dates
dating dawned dawning dawns dealt deans dearly dears death deaths deaves decade decades decaf decal decals deceit
deceits decimate decimated decimates decimating decision decisions decode decoded decodes decoding decoy decoyed
decoying decoys decree decreeing decrees decried decries decry decrying dedicate dedicated dedicates dedicating
dedication dedications deduce deduced deduces deducing deeded deeding deeds deemed deeming deems defecate defecated
defecates defecating defection defections defend defendant defendants defended defending defends deference defiantly
deficit deficits defining definitive definitively deflation deign deigned deigning deigns dejection delay delayed
delaying delays delegate delegated delegates delegating delicacies delicacy delighted delighting delights delimited
delimiting delimits delineate delineated delineates delineating demented denomination denominations dependencies
dependency depicted depicting depiction deplore deplored deplores deploring deprive deprived deprives depriving
deride derided derides deriding derision derivation derivations descend descended descending descends deserted
deserting despondent despondently desserts detection detentes determiner determiners deterring deviated deviates
deviating devotion devotions difficulties difficulty digestion digestions dills dimensional directive directives
director directors direst disbanded disbanding disbands discoing discorded discording discords discourse discoursed
discourses discoursing disgrace disgraced disgraces disgracing disjoint disjointed disjointing disjoints dismount
dismounted dismounting dismounts display displayed displaying displays displease displeased displeases displeasing
dissection dissections dissension dissensions dissented dissenting dissents distant distantly distaste distastes
distended distending distends distinct distinctly distorter distributor distributors district districts disturbed
disturbing disturbs diver divergent divers diverse diversion diversions divert diverted diverting diverts dividers
divine divined divinely divines divining divisible divisive domed domes dominance dominant dominants doming dominoes
donating doomed dooming dooms dorks double doubled doubles doubling doubly downsize downsized downsizes downsizing
downstate downtime downwind downy draft drafted drafting drafts dramas dread dreaded dreads drive drives driving
drivings drown drowned drowns duding duping duplicate duplicated duplicates duplicating earls eater eaters ebbed
efficiencies efficiency elegantly elemental eleventh elevenths elopement elopements embed embeds ember embers emceed
enact enacted enacting enacts enchanted enchanting enchants endurance endure endured endures enduring engender
engendered engendering engenders enhanced enhances enhancing ensue ensued ensues ensuing entice enticed entices
enticing entrails entrant entrants entrapped entrapping entrench entrenched entrenches entrenching equate equated
equates equating equivalence equivalences estimable estrange estranged estranges estranging etched etches etching
ether evacuation evacuations evade evaded evades evading evaluating event events evermore evils evolution exalt
exaltation exalted exalting exalts excessive excessively exclusion expansion expansions expansive expend expended
expending expends expenses expert expertly experts explore explored explores exploring explosive explosives
expressed expresses expressing expression expressions expressly expulsion expulsions extensive extensively extent
extents extras fable fables facile factions factories factory facts fairly fairs false falsely families farce farces
farmed farming farms farted farting farts feast feasted feasts feats feedbags feeling feels felled felling fellow
fellows fells fended fending fends fests feted feuded feuding feuds fever fevers fiats fictions fiddly fiend fiends
filed files filing filled filling fills finagle finagled finagles finagling finality firmed firming firmly firms
fists flagged flags flail flailed flails flake flaked flakes flaking flame flamed flames flaming flapped flaps flare
flared flares flaring flawed flawing flaws flesh fleshed fleshes fleshing flexibly flits flitted float floated
floats flogged flogs flood flooded flooding floods flopped flops flour floured flouring flours flown flute fluted
flutes fluting foamed foaming foams foiled foiling foils fondly fonts foods fooled fooling fools forded fording
fords forearmed forearming forearms forelegs foreseeing foresees forewarn forewarned forewarning forewarns foreword
forewords forgave forge forged forger forgers forges forging forgot forked forking forks formerly formulas formulate
formulated formulates formulating forte fortes forts forum forums forwarder fraction fractions frail frame framed
frames framing frats freed freer friction fried friendliest frieze friezes frogs frond fronds frost frosted frosting
frostings frosts fuels fully functional funded funding funds furled furling furls fused fuses fusing gaits
generality generally generals genes genie genies genre genres gentile gentiles geometries geometry ginned ginning
givens glide glided glides gliding globule globules glowed glowing glows goaded goading goads golds gonged gonging
gongs goodies goody goofed goofing goofs goons goose goosed gooses goosing goring grade graded grades grading grads
grain grains gratified gratifies gratifying gratuities gratuity gravitate gravitated gravitates gravitating grime
grimed grimes griming grimly grind grinds grinned grins gripe griped gripes griping gripped grips grisly grits
gritted grope groped gropes groping grove groves growl growled growls guarantied guaranties guarantor guarantors
guaranty guarantying guest guested guesting guests guide guided guides guiding hailed hailing hails hairy haled
hales haling halls haloed haloing halos halted halting halts halve halved halves halving handy hanged hanging hangs
harden hardened hardening hardens hardier hardwood hardwoods hardy hared hares haring harked harking harks harmed
harming harms harnessed harnesses harnessing harped harping harps harts hatred hatreds haven havens heady healed
healing heals health healthily heaped heaping heaps heard hearing hears hearties heartless heated heating heats
heave heaved heaves heaving heeded heeding heeds heirs helms herded herding herds herpes hinds hippies hippy hired
hires hiring hither hoard hoarded hoarder hoarders hoards hocked hocking hocks holed holes holing honked honking
honks hooded hooding hoods hoofed hoofing hoofs hooped hooping hoops hooted hooting hoots hooves horde horded hordes
hording horizontal horizontals horse horsed horses horsing hosed hoses hosing hourly hours hunted hunting hunts
hurled hurling hurls hurtle hurtled hurtles ideas identified identifies identify identifying idiotically ignite
ignited ignites importance importing impotence impotent inabilities inability incensed incenses incensing incite
incited incites indefinite indefinitely independence indexed indignities indignity individuality inert infect
infected infecting infects infernos infers infinite infinitely infinitive infinitives infirmities infirmity inflame
inflamed inflames inflaming inflation influenza informational inherent inherently inhibited inhibiting inhibits
initially initials initiative initiatives insanely insanity insect insects insert inserted inserting inserts
installed installing installs instant instantly instants instinct instincts insulation insurance insurances integers
integral integrals integrate integrated integrates integrating integration intended intendeds intending intenser
interaction interactions interactive interactively intercede interceded intercedes interceding interchangeably
interest interested interesting interests interface interfaced interfaces interfacing interior interiors interject
interjected interjecting interjects interment interments internally interned internet interning interred interrupt
interrupted interrupting interrupts inters intersect intersected intersecting intersects intervene intervened
intervenes intervening invariable invariables invariably invent invented inventing invents invest invested investing
invests invite invited invites irrelevance irrelevances iterative jested jesting jests jumpy jutted jutting keened
keening keenly keens kidded kidding kilned kilning kilns kilos kilts kinda kindle kindled kindles kindred kings
kinked kinking kinks kneel kneels knots knotted lacked lacking lacks laded lades lading lager lagged lagging lakes
lamer lance lanced lances lancing lanes languors lapel lapels larded larding lards larked larking larks laser lasers
lashed lashes lashing lasses latex lather lathered lathering lathers latter lauded lauding lauds lawyer lawyers
laxer leaded leading leads leafed leafing leafs leaky leaned leaning leanings leans leaping leaps learner learners lease leased
leases leasing least leeks lending lends lengthy leniency lenses levee levees lever levered levering levers
levitation liars libel libels lichens licked licking licks liens lifted lifting lifts likens limos linens linger
lingered lingering lingers liniment liniments listed listing lists litigation livens llamas loaves locating lodge
lodged lodger lodgers lodges lodging lofted lofting lofts logged logger logging lonely loner loners loomed looming
looms loons looped looping loops loose loosed loosely looser looses loosing looted looting loots loser losers lounge
lounged lounges louse louses lover lovers lucked lucking lucks lunge lunged lunges lunging lungs lusted lusting
lusts maids mailed mailing mails maimed maiming maims maize maizes malice manes mange mangy manic manics manly
manned manning mares marine marines marred marring martin marts masked masking masks master mastered mastering
masterly masters masts matrices matte mattes maximums meals meant measly meats memorably memorial memorials mended
mending mends mentally mentored mentoring menus merely meres mighty mildly mince minced minces mincing minibuses
minis minks minted minting mints minuet minuets misted misting mists misuse misused misuses misusing moaned moaning
moans moats modal modals modem modems moderator moderators modestly modulate modulated modulates modulating moist
momentous monies monikers monotone monotones monsters mooted mooting moots mosses motel motels motoring mucked
mucking mucks mulch mulched mulches multi multiple multiples multiplex multiplexed multiplexes multiplexing munch
munched munches mused muses mushed mushes mushing musing musings mussed musses mussing musty muted mutely mutes
muting mutter muttered muttering mutters mutts mutually naturals naughtily naughty neatly necessarily necessities
necessity needle needled needles needy nerds nested nesting nests nether netted netting neuroses neutered neutering
neutrality neutrals neutron neutrons newer newts noisily normalcy normality normally northerlies northerly notching
nothings nougat nougats novice novices nudes numbed numerals numerate oblivion obviously odder olden older ongoing
opera operas operatic operating operational operative operatives operator operators opposing optical optima optimism
optimist optimists optional orations ordinals ordinance ordinances ordinarily originally originate originated
originates originating otter otters outbid outbidding outbids outdid ovens overate overbear overbearing overbears
overblown overeating overeats overgrow overgrowing overgrows overhand overhands overhear overheard overhearing
overhears overheat overheated overheating overheats overload overloaded overloading overloads overrate overrated
overrates overrating override overrides overriding overseas overshot overt overtime overtimes overtly overwrite
overwrites overwriting paced paces pacing packed packing packs pacts padre padres pager pagers pails pained paining
painless painlessly pains paint painted painters painting paintings paints palace palaces paler palled palling palls
pamper pampered pampering pampers panaceas panted panting pants parch parched parches parching pared parented
parenting pares paring parka parred parring parse parsed parses parsing partied parties party passable paste pasted
pastes pasting pasts patchy pates pathos patted patting pauper paupers pause paused pauses pausing pavement
pavements payer payers peace peaces peaked peaking peaks pecked pecking pecks peeing peeled peeling peels peeped
peeping peeps peered peering peers peeve peeved peeves peeving perceive perceived perceives perceiving percentage
percentages percentile percentiles perfected perfecting perfectly perfects perforate perforated perforates
perforating performer performers perfumed perfumes perfuming perimeter perimeters perked perking perks permeate
permeated permeates permeating permed perming permit permits permitted permitting perms perplexing perverted
perverting perverts pests petition petitioned petitioning petitions pickle pickled pickles pickling pieced piked
pikes piking pilled pilling pills pinked pinkies pinking pinks pints pissed pisses pissing pitch pitched pitches
pitching plaice plane planed planes planing planned plans plate plated plates plating plied plies ploys plugged
plugs plume plumed plumes pluming plums plunge plunged plunges plush plying poems poets pointers pointiest pointy
poker pokers poled poles poling politics polled polling polls poodle poodles pooped pooping poops populating pored
pores poring ported portents porting portioned portioning portions portly ports posed poses posies posing positional
posse posses possibly postpone postponed postpones postponing postured postures posturing potted potting poured
pouring pours pouted pouting pouts powder powdered powdering powders practicable practicalities practicality
practice practices prayed praying prays precepts precinct precincts precise predated predates predating predicate
predicated predicates predicating predictably predictor predilection predilections preen preened preening preens
premise premised premises premising presence presences present presented presenting presently presents pretended
pretending pretends pretexts prevalent preventive preventives preyed prick pricked prickly pricks pride prided
prides priding prime primed primes priming primly prince princes princess princesses print printed printing
printings prints prize prizes probable probables produce produced producer producers produces producing productive
programmed project projected projecting projection projections projects proms prosecute prosecuted prosecutes
prosecuting prospect prospected prospecting prospects protection protections protective protector protectors
proteins protest protested protesting protests protract protracted protracting protracts provably prowlers prudently
pucks pulped pulping pulps pulse pulsed pulses pulsing punch punched punches punching punitive pushy pusses quack
quacked quacking quacks qualified qualifies qualify qualifying quantified quantifies quantify quantifying quiche
quiches quickie quickies quirk quirked quirking quirks radial radials radiated radiates radiating radically raged
rages ragged ragging raging rained raining rains rallied rallies rally rallying rammed ramming ranked ranking ranks
ransom ransomed ransoming ransoms ranted ranting rants raped rapes raping rapped rapping rascal rascals rasher
rasped rasping rasps react reacted reacting reaction reactions reactive reacts readable readied readies readiest
readily ready realm realms realty reamed reaming reams reaped reaping reaps reared rearing rears recanted recap
recapped recapping recaps receiver receivers recentest recently recessed recesses recessing recession recessions
reciprocate reciprocated reciprocates reciprocating recite recited recites reciting recompile recompiled recompiling
recondition reconditioned reconditioning reconditions recorder recorders recoveries recovery rector rectors recurred
recurrence recurrences recurring recursive recursively redundancies redundancy reeds reeducation reeled reeling
reels refers refine refined refines reflective refrain refrained refraining refrains refuse refused refuses regal
regale regaled regales regular regularity regularly regulars rehearse rehearsed rehearses rehearsing reign reigned
reigns rejection rejections relate related relates relating relation relations relay relayed relaying relays
released releases releasing relented reliance relief reliefs relive relived relives reliving remade remote remotely
remotes remover removers rending rends rented renting rents repented replay replayed replaying replays replied
replies reply representative representatives repulsion rerun rerunning reruns resale resales resent resented
resenting resents residues resin resins resolver resonate resonated resonates resonating resort resorted resorting
resorts respectably respected respecting respects restate restated restates restating restless restlessly restrain
restrained restraining restrains restraint restraints restriction restrictions resurgent resurrect resurrected
resurrecting resurrects retailed retailing retain retained retaining retains retarded retarding retch retched
retches retching retort retorted retorting retorts retraced retraces retracing retracted retracting retracts
retrials revels revere revered reveres reverie reveries revering reversion revolver revolvers revue revues revulsion
riced rices ricing ridicule ridiculed ridicules ridiculing ringed ringing rings rioted rioting riots rivers roach
roaches roamed roaming roams roared roaring roars robot robots romped romping romps rooked rooking rooks roomy roost
roosted roosts rotted rotting rotund rouge rouged rouges roughage roughen roughened roughening roughens roughest
rouging rouse roused rouses rousing ruined ruining ruins rumps rungs runway runways ruses rusted rusting rusts
rutted rutting sacked sacking sacks sadistic sages sagged sagging sales salted salting salts salve salved salves
salving sampler sanded sanding sands sapling saplings sapped sapping saver savers scabbed scabs scads scald scalded
scalds scalp scalped scalpers scalps scaly scammed scampered scampering scampers scams scanned scans scare scared
scares scaring scarred scars scathing scoot scooted scooters scooting scoots scope scoped scopes scoping scorn
scorned scorns scotched scotches scotching scratchy scream screamed screaming screams screeched screeches screeching
scuffle scuffled scuffles scuffling sealed sealing seals seamed seaming seams seaports seared searing sears secede
seceded secedes sects sedate sedated sedates seeded seeding seeds seedy seeking seeks seemed seeming seems seeped
seeping seeps seething selling sells selves seminars senate senates sending sends sensibilities sensibility sensibly
sentience sentient separable separator separators sequencer sequentially series serrated severance severances
severely severing sewed sexed shack shacks shade shaded shades shading shaft shafted shafting shafts shake shakes
shaking shall shame shamed shames shaming shammed shams shark sharked sharks sharp sharped sharpen sharpened
sharpener sharpeners sharpening sharpens sharpest sharping sharply sharps shattered shattering shatters shave shaved
shaves shaving shear sheared shears sheds sheep sheet sheets shelf shell shelled shelling shells sheltered
sheltering shelters shifty shingle shingled shingles shingling shipped ships shire shirt shirted shirting shirts
shits shitting shooed shooing shook shoos shopped shoppers shops shore shored shores shoring short shortage
shortages shortcoming shortcomings shorted shorten shortened shortening shortenings shortens shortest shorting
shortly shorts shots shout shouted shouting shouts showed shower showered showering showers showing shows shriek
shrieked shrieking shrieks shrine shrines shuck shucked shucking shucks shunned shuns shunt shunted shunts shuttered
shuttering shutters shysters sided sides sidewalk sidewalks siding sidings sifted sifting sifts sight sighted
sighting sightings sights sills silvery simmered simmering simper simpered simpering simpers simple simplest simplex
simulate simulated simulates simulating singe singed singeing singes singing singly sings sinking sinks sinned
sinning sipped sipping situated situates situating skate skated skates skating sketched sketches sketching skidded
skids skiing skill skilled skills skimmed skimp skimped skimpier skimps skims skinned skins skits slabbed slabs
slake slaked slakes slaking slammed slams slant slanted slants slapped slaps slave slaved slaves slaving slaying
slays sledded sleds sleep sleeping sleeps sleet sleeted sleeting sleets slewed slewing slews slice sliced slices
slicing slick slicked slicking slicks slime slimmed slims slipped slips slits sliver slivered slivering slivers
slobs slogged slogs slots slotted slugging sluts smack smacked smacking smacks smart smarted smarting smartly smarts
smell smelled smelling smells smite smites smiting smooch smooched smooches smooching smote smuggled smuggles
smuggling smuts snack snacked snacking snacks snagged snags snake snaked snakes snaking snare snared snares snaring
snatched snatches snatching snide snipe sniped snipes sniping snipped snips snitch snitched snitches snitching snits
snore snored snores snoring snots snowed snowfall snowfalls snowing snows snuffer snuggled snuggles snuggling soaped
soaping soaps soared soaring soars soled solely soles soling soloed soloing solos somethings soothe soothed soothes
soothing soothingly sopped sopping sorely sores sorted sorting sorts soured souring sours sowed sowing spacial spare
spared spares sparing sparred spars spate spates spats spatted spayed spaying spays specially specified specifier
specifies specifying speckled speckles speckling spectacle spectacles speedily speedy spell spelling spellings
spells spend spending spends spewed spice spiced spices spicing spied spiel spieled spieling spiels spill spilling
spills spinal spinals spine spines spins spire spires spite spited spites spiting spits spitted splat splats spoke
spokes spore spores sport sported sportier sporting sports spout spouted spouts spreed squad squads squarer squat
squats squatted squatting squire squired squires squiring staid stake staked stakes staking stale staled stales
staling stalk stalked stalking stalkings stalks stance stances stank staple stapled staplers staples stapling starch
starched starches starching stare stared stares staring stark starlight starred starring stars starters startle
startled startles startling starve starved starves starving starvings statistical statue statues stave staved staves
staving steam steamed steaming steams steamy steep steeped steeping steeply steeps stemmed stems stenches sterility
stewed stewing stews stick sticking sticks stifle stifled stifles stifling stiflings stigma stilt stilted stilts
stingers stirred stirs stitch stitched stitches stitching stock stocked stocking stockings stocks stoke stoked
stokes stoking stole stoles stolid stolidly stomp stomped stomps stone stoned stones stoning stoop stooped stoops
stories stork storks storm stormed storms story stove stoves stowed stowing stows straggle straggled straggles
straggling straighten straightened straightening straightens straighter strand stranded stranding strands stranger
strangers strangle strangled strangles strangling strap strapped strapping straps stray strayed strays streak
streaked streaking streaks strengthen strengthened strengthening strengthens stretcher stretchers stride strides
striding strife strike strikes striking strikings stringier strive strives striving stroller strollers strongest
strongly struck stubbed stubs stunk stylistic suave sublimer subtly succeeded succeeding succeeds succession
successions successor successors sucked sucking sucks suede suitability sunrises superb superber superbly supervisor
supervisors supper suppers supporter supporters supportive surer surfer surfers surmised surmises surmising
surprisings swabbed swabs swamp swamped swamps swans swatch swatches swats swatted swayed swaying sways sweat
sweating sweats sweet sweetie sweeties sweetly sweets swept swerve swerved swerves swift swiftly swifts swill
swilled swilling swills swipe swiped swipes swiping swore synced syncing syncs table tabled tables tabling tacked
tacking tacks tailed tailing tails takeoffs taker takers tales talked talking talks tallied tallies tally tangs
tanked tanking tanks tanned tanning tarts tasty tautly teaks teamed teaming teams teats teemed teeming teems teens
telling tells temperament temperaments tenor tenors tense tensed tenser tenses tensing tented tenting tents terse
tersely testy tethered tethering thank thanked thanking thanks thawed thawing thaws thence thick thickly think
thinking thinks thinly thinned thinning thins thong thongs thorough thoroughly though thoughts thous threw throne
thrones thronged thronging throughput throw throwing throws thyme ticked ticking ticks tidied tidies tidying tiers
tilde tiled tiles tiling tilled tilling tills tilted tilting tilts tinge tinged tingeing tinges tinging tings tinned
tinning tinny tinted tinting tints tirade tirades title titled titles titling toads toast toasted toasts tolerable
tolerably tolerate tolerated tolerates tolerating tolled tolling tolls tonal topical torch torched torches torching
tough toughs trace traced traces tracing tract tracts trailers trainee trainees trainer trainers trait traits
transact transacted transacting transacts transfer transferred transferring transfers transform transformed
transforming transforms transited transiting transits translator translators transmit transmits transmitted
transmitting transpire transpired transpires transpiring transplant transplanted transplanting transplants transport
transportation transported transporting transports trapped traps trawl trawled trawling trawls trays tread treads
treeing trees trend trended trends trial trials trickle trickled trickles trickling trike trikes trill trilled
trills trimester trimesters tropical trough troughs truck trucked trucking trucks turds turfed turfing turfs tusks
twinge twinged twinges twinging tying typically udder udders unable uncharted undecided undecideds undeniable
underfoot underline underlined underlines underlining undermine undermined undermines undermining undertow undertows
undue unduly undying unerring unfit unfits unfounded unholy unicorns unified unifies unify unifying uninformed
unnecessarily unreadable unreasonably unseasonable unset unsound unsuitable untie untied unties untying unusually
unwound unzipped users usher ushered ushers vacantly vacillate vacillated vacillates vacillating vagrants vague
vaguely valiant valiantly valuable valuables valve valved valves valving vanillas vanquishing varnish varnished
varnishes varnishing verbs verge verged verges verging veritable verse versed verses versing vertical verticals
verve victor victors wafted wafting wafts waifs wailed wailing wails waist waists waited waiting waits waive waived
waives waiving walled walling walls wands waned wanes waning wanner warded warding wards wares warily warned warning
warns warped warping warps warred warring warts washouts wasps watts weaken weakened weakening weakens weaver
weavers weigh weighed weighing weighs weighty welded welding welds welted welting welts whale whaled whales whaling
whammed whams whatsoever wheat whence whenever wherever whets whetted while whiled whiles whiling whine whined
whines whining whirred white whiter whites whoppers whore whores whose widow widowed widowing widows wield wielded
wields wilder wiles wilted wilting wilts winded winding winds wiper wipers wiser wished wishes wishing witch witched
witches witting wizened wonder wondered wondering wonders wooded wooding woods wordy world worldly worlds wormed
worming worms worst worsted worsts worthies worthy wound wounded wounder wounding wounds wreak wreaked wreaking
wreaks wrens wriggle wriggled wriggles wriggling wright write writes writhe writhed writhes writing writs yearly
years yolks
`
    .trim()
    .split(/\s+/),
);
