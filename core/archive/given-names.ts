/** Common given names of many countries, without their accents: what tells `Bob Sample` from `Red Hat`. */
export const givenNames: ReadonlySet<string> = new Set(
  `
aaron abby abdul abdullah abhijit abhinav abhishek achim ada adam adeel aditya adrian adriana agata agnes agnieszka
ahmad ahmed ajay akash aki akira akshay alain alan alastair albert alberto aldo alec alejandro aleksandar aleksander
aleksandr aleksandra alessandra alessandro alessio alex alexa alexander alexandra alexandre alexandru alexey alexis
alfonso alfred ali alice alicia alina alison allan allen allison alvaro alyssa amanda amar amara amelia amir amit
amol amy ana anand ananya anastasia anders andras andre andrea andreas andrei andrej andres andrew andrey andrzej
andy aneta angela angelo angus anika anil anirudh anita anja anjali anke ankit ankita ann anna anne annette annie
annika anouk ansgar anthony antoine anton antonia antonio anuj anup anurag aoife archana ari ariel arjun arkadiusz
arnaud arnold artem arthur arturo arun arvind asha ashish ashley ashok ashwin astrid atsushi aurelie austin avinash
axel ayesha ayush balaji barbara barry bart bartek bartosz bastian beata beate beatriz bella ben benedikt benjamin
benoit bernard bernd bernhard bertrand beth bharat bhavesh bianca bill bjarne bjorn blake bob bogdan boris boyan
brad brandon brenda brendan brent bret brett brian bridget brigitte britta brittany bruce bruno bryan bryce burak
caleb cameron camilla camille carina carl carla carlo carlos carmen carol carolina caroline carsten cassandra
catherine cathy cecilia celine cesar chad chandra charlene charles charlie charlotte charu cheryl chetan chiara
chidi chinedu chirag chloe chris christa christian christiane christina christine christof christoph christopher
christos chuck cindy claire clara clarence claude claudia claudio clemens clement clive cody colin connor conor
constantin corey corinna cory courtney craig cristian cristina curtis cynthia cyril dale dalia damian damien dan
dana dani daniel daniela danny daria dario darius darren darryl daryl dave david dayna dean debbie deborah deepa
deepak deepika delphine denis denise dennis derek derrick desmond devin dhruv diana didier diego dieter dietmar
dilip dimitri dimitris dina dinesh dirk djamel dmitri dmitry dmytro domenico dominic dominik dominique don donald
donna dora doris dorothy doug dragan duncan dusan dustin dwayne dylan eddie eddy edgar edith edoardo eduardo edward
edwin egor eileen ekaterina elaine eleanor elena eli elias elif elisa elisabeth elise elizabeth elke ella ellen
ellie elliot elliott elmar elsa elvira emanuel emanuele emil emilia emiliano emily emma emmanuel emre engin enrico
enrique eoin eric erica erik erin ernest ernesto erwin esteban esther ethan etienne eugene eugenia eva evan eve
evelyn evgeny ewa ewan ezequiel fabian fabien fabio fabrice fabrizio faisal farah fatima faye federico felicia
felipe felix ferdinand fernanda fernando filip filippo finn fiona flavio flo flora florian frances francesca
francesco francis francisco franck francois frank fred frederic frederik fredrik frida friedrich frits gabe gabi
gabor gabriel gabriela gabriele gael gail galina gareth gary gaurav gautam gavin geert gemma gene genevieve geoff
geoffrey georg george georgia georgios gerald gerard gerd gerhard gerrit gian gianluca gilles gillian gina giorgio
giovanni giulia giuseppe glen glenn gloria godfrey goncalo gonzalo gopal goran gordon grace graham greg greta
grzegorz guido guillaume guillermo gunnar gunther gustav gustavo gwen hadi hadley hamish hannah hans hao harald hari
harish harold harriet harry harsha hassan heather hector heidi heiko heiner heinrich heinz helen hema hemant hendrik
henk henri henrik henrique henry herbert herman hermann hideki hilary hiroki hiroshi hitesh holger holly howard
hubert hugh hugo humberto ian ibrahim ida igal ignacio igor ilan ilias ilona ilya imran ines inga inge ingo ingrid
irene irina iris irma isaac isabel isabella isabelle isha ismail ivan ivana ivo iwan izabela jack jackie jacob jaime
jake jakob jakub jamal james jamie jan jan-erik jana jane janet janina janine janne janos jaroslav jasmine jason
jasper javier jay jaya jayesh jean jeanette jeanne jeannette jeff jeffery jeffrey jelena jen jenna jennie jennifer
jenny jens jeremy jeroen jerome jerry jesper jess jesse jessica jessie jesus jill jim jimmy jiri jitendra joachim
joan joanna joao joaquin jocelyn jochen jody joe joel joerg johan johann johanna johannes john jon jonas jonathan
jonny joost jordan jordi jorg jorge joris jorn jose josef josefa joseph josephine josh joshua josue joyce jozef juan
juan-carlos judith judy juergen jukka jules julia julian juliana julie julien juliette julio jun jurgen justin
justine justyna jutta jyoti kai kaitlin kamal kamil kamila kapil karan karel karen karim karin karina karl karla
karolina karsten karthik kasper katarina katarzyna kate katerina katharina katherine kathleen kathryn kathy katie
katja katrin katrina kavita kavya keisuke keith kelly ken kendra kenji kenneth kerry kerstin kevin khalid kim kiran
kirill kirk kirsten kirsty klara klaus konrad konstantin kris krishna kristen kristian kristin kristina kristof
krystian krzysztof kumar kunal kurt kwame kyle lara larry lars lasse laszlo laura laurel lauren laurence laurens
laurent laurie lavanya lawrence leah leander leandro lee leif lena lenny leo leon leonard leonardo leonid leonie
leslie lev liam lianne lieke lilian liliana lily lina linda linus lionel lisa liz lloyd lluis logan loic lois lorenz
lorenzo lorna lothar louis louisa louise luc luca lucas lucia luciana luciano lucie lucjan lucy ludovic ludwig luigi
luis luisa lukas lukasz luke lutz lydia lynn maarten maciej mads magda magdalena maggie magnus maha mahesh maik
maike maja malcolm malgorzata malik malin malte manfred manish manisha manoj manon manu manuel mara marc marcel
marcela marcelo marcin marco marcus marek margaret margarita margot maria maria-jose mariam marian mariana mariano
marie marielle marija marijn marika mariko marin marina mario marius marja marjan mark markus marlene marlon marta
marten martha martijn martin martina marvin mary mateo mateusz mathew mathias mathieu mathilde matias matilda matt
matteo matthew matthias matthieu matthijs maurice mauricio maurizio mauro max maxim maxime maximilian maya mayank
meera megan mehdi mehmet melanie melinda melissa melvin mercedes meredith merijn mia michael michaela michal michel
michele michelle michiel miguel mihaela mihai mika mikael mike mikhail mikko mila milan milena milos mina mirco
miriam mirjam mirko miroslav misha mitch mitchell mohamed mohammed mohan mohit moira moises monica monika monique
morgan moritz morten moses muhammad mukesh murali murat mustafa myles nadia nadine nancy naomi naresh natalia
natalie nataliya natalya natasha nathalie nathan nathaniel navin neal neelam neha neil nelson nestor niall nicholas
nick nico nicola nicolai nicolas nicole nicolo niels nikhil nikita nikki niko nikola nikolai nikolaos nikolaus
nikolay nils nina nirmal nisha nitin nitish noah noel noemi nolan nora norbert norman octavio olaf ole oleg
oleksandr oleksii olena olga oliver olivia olivier olli oluwaseun omar omkar orlando oscar oskar otavio otto owen
pablo paddy pallavi pam pamela pankaj paolo parag paresh parker pascal patrice patricia patricio patrick patrik
patrizia patryk paul paula paulina pauline paulo pavel pawan pawel payal pedro peggy penelope penny perry petar pete
peter petr petra petri phil philip philippa philippe phillip phillipe pia pierluigi pierre pieter piotr pooja prabhu
pradeep prakash pramod pranav prasad prasanna prashant prashanth prateek pratik praveen preeti preston prithvi priya
priyanka puneet quentin rachael rachel radek radoslav radoslaw radu rafael rafal raffaele raghav raghu rahul rainer
raj raja rajat rajeev rajesh rajiv rakesh ralf ralph rama ramesh ramon ramona randall randy raphael raquel rasmus
raul ravi ravindra ray raymond rebecca regina reinhard reinhold renata renate renato rene renee reto rhys ricardo
riccardo richa richard rick rik riley rishabh rishi rita ritesh ritu rob robbie robert roberta roberto robin rocco
roderick rodolfo rodrigo roel roger rohan rohit roland rolf romain roman romina ron ronald ronan ronny rory rosa
rosario rose rosemary ross roxana roy ruben rudi rudolf rui rukmini rune rupert ruslan russell ruth ryan sabina
sabine sabrina sacha sachin sahil sally salman salvador salvatore sam samantha samir samira samuel samuele sandeep
sander sandip sandra sandro sandy sanjay sanjeev santiago santosh sara sarah sascha sasha satish satoshi satya
saurabh scarlett scott sean sebastian selena serge sergei sergey sergio serhii seth shaan shalini shane shannon
sharad sharon shashank shawn sheila shelby sheldon shelly shilpa shirley shivam shreya shruti shubham shweta sibylle
siddharth siddhartha siegfried sigrid silke silvan silvia silvio simon simona simone sina sinead slava slavomir
smita sneha sofia sohail solomon sonia sonja sophia sophie soren spencer srikanth srinivas stacey stacy stan
stanislav stanley stavros steen stefan stefania stefanie stefano steffen stella stephan stephanie stephen steve
steven stewart stig stijn stuart sue suman sumit sunil suraj suresh surya susan susana susanna susanne suzanne
svante sven svenja sveta svetlana swapnil swati sylvain sylvia sylvie szymon tadeusz takashi takeshi tamara tamas
tania tanja tanmay tanvi tanya tara taras tariq tatiana tatjana taylor ted teemu teresa tero terrence terry tessa
tetsuya thaddeus thanos theo theodor theodore theodoros theresa thibault thierry thijs thilo thomas thomasz thorben
thorsten tiago tiffany tilman tim timo timothy timur tina tino tobi tobias toby todd tom tomas tomasz tommaso tommy
toni tony tonya torben torsten toshi tracy trent trevor trisha tristan tuomas tushar tyler tyrone udo ugo uli ulrich
ulrike umesh urs ursula usha utkarsh uwe vaclav vadim vaibhav valentin valentina valentine valeria valerie valerio
vanessa varun vasil vasilis vera veronica veronika vicente vicki vicky victor victoria vidya vijay vikas vikram
viktor viktoria ville vinay vincent vincenzo vineet vinod vipul viraj virginia virginie vishal vishnu vitaly vito
vittorio vivek vivian vlad vladimir vladislav vojtech volker waldemar walid walter wanda wang warren wayne wei
wendell wendy werner wes wesley wiebke wilfried wilhelm will william wilma winston wojciech wolf wolfgang wouter
xavier xiaoming yan yang yann yannick yaroslav yasmin yasmine yi yogesh yolanda yoshi youssef yuki yulia yuliya yuri
yusuf yuval yves yvette yvonne zach zachary zbigniew zdenek zeynep zoe zoltan zuzana
`
    .trim()
    .split(/\s+/),
)
