import { fold } from '../../text/fold'

/**
 * Common given names. A line without any label is taken for its author's name only when it begins with one of these: Arabic
 * has no capitals, and in English a section's name has them too. To teach the recogniser a new one, add it here.
 */
const arabic =
  'محمد أحمد محمود علي حسن حسين إبراهيم خالد عمر عمرو عثمان يوسف مصطفى طارق وليد سامي سمير سعيد سعد سلمان سليمان صالح ' +
  'صلاح طلال طه عادل عامر عباس عدنان عزيز عصام عماد غازي غسان فارس فادي فاروق فؤاد فهد فيصل قاسم كامل كريم كمال لؤي ماجد ' +
  'مازن مالك ماهر مجدي محسن مراد مروان مسعود معاذ معتز منذر منصور منير مهدي مؤيد موسى ميشال ميشيل نادر ناصر نبيل نزار نزيه ' +
  'نضال هادي هاشم هاني هشام هيثم وائل وجدي وحيد وسام ياسر ياسين يحيى يونس زكريا زكي زياد زيد رائد راشد رامي رامز رشيد رضا ' +
  'رضوان رفعت رفيق رياض جابر جاسم جعفر جلال جمال جميل جهاد جواد جورج جوزيف جوزف جان جبران حاتم حازم حامد حبيب حسام حسان حسني ' +
  'حمد حمدي حمزة حميد حنا حيدر خليل خليفة خير داود داوود أنور أنس أيمن أيوب أسعد أسامة أشرف أكرم أمجد أمير أمين إياد إيهاب ' +
  'إسماعيل إلياس باسل باسم بدر بسام بشار بشير بطرس بكر بلال بندر بيار توفيق تامر تركي ثامر ثائر شادي شاكر شربل شريف شوقي ' +
  'صادق صابر صبري صفوت صهيب ضياء عاصم عاطف عبدالله عبدالرحمن عبدالعزيز عبدالكريم عبدالقادر عبدالحميد عبدالرحيم عبدالسلام ' +
  'عبدالفتاح عبدالمجيد عبدالمنعم عبدالوهاب عبدالهادي عبداللطيف عبدالناصر عبدالملك عبدالحكيم عبدالجليل عبدالحليم عبدالخالق ' +
  'عبدالباري عبدالغني عبدالرزاق عبده عبد عزالدين علاء عوض عواد عيسى غانم فايز فتحي فراس فرج فرحات فريد فواز فوزي قصي قيس ' +
  'لطفي مأمون مبارك متعب محيي مختار مدحت مرتضى مشعل مشاري مصعب مطلق معن مفيد مكرم ممدوح منتصر مهند مؤمن نجيب نايف نواف نور ' +
  'هلال همام وضاح يزن يعقوب أديب أدهم إدريس أكثم آدم بيتر بول طوني طالب ظافر عارف عبيد عقيل عمار غالب فضل لقمان مرزوق ' +
  'رشا رنا رانيا ريم ريما رولا رلى رندا رغد رهام ريهام روان رؤى زينب زينة زهراء سارة سلمى سلوى سمر سميرة سناء سوسن سحر سعاد ' +
  'سهى سهام سهير شيماء شيرين صفاء ضحى عائشة عبير عفاف علا علياء غادة فاتن فاطمة فرح فريدة فدوى كارولين كريمة كوثر لبنى لمى ' +
  'لميس لمياء لينا لين ليلى ليال مايا مريم منى منال منة مها مي ميساء ميسون ميرنا نادين نادية ناديا نجلاء نجوى ندى نسرين نهى ' +
  'نهلة نورا نورة نوال هالة هبة هدى هديل هند هناء هنا هيا هيام وداد وفاء ولاء ياسمين يارا يسرا يسرى آية آلاء آمال أمل أميرة ' +
  'أماني إيمان إسراء أسماء ابتسام أروى أريج إنعام إلهام باسمة بثينة بشرى تهاني ثريا جمانة جنى جود حنان حياة خديجة خلود دعاء ' +
  'دلال دنيا ديانا دينا دانا ديما راما رباب رجاء رحاب رحمة رزان رقية سوزان شهد شذى عزة عهود غيداء كندة مرام مروة ملاك نيفين ' +
  'ملك هاجر وجدان روز تيريز جيسي ماري ماريا جويل هيلين كارين ريتا إيلي أنطوان جبور طانيوس شارل روني جوني مارون فيليب'

const arabicToo =
  'آمنة أحلام أزهار أسيل أفراح ألاء أماني أمينة أنيسة إكرام إيناس إيفا اعتدال انتصار بتول بدرية براءة بسمة بسنت بهية بيان تالا تغريد ' +
  'تماضر تهامة ثناء جميلة جواهر جيهان حصة حفصة حكمت حليمة حميدة حورية خولة دارين دنيا ذكرى راوية رائدة ربى رحيل ردينة رفيدة رهف ريتاج ريان ' +
  'زكية زهرة زهور ساجدة سامية سعدية سلافة سلوان سمية سندس سوزي سيرين شروق شفاء شفيقة شمس صابرين صباح صفية ضحى عالية عايدة عايشة ' +
  'عبلة عفراء عنود غالية غزل غفران فايزة فتحية فضيلة فوزية قمر كاميليا كلثوم لطيفة لولوة ليلاس ماجدة ماجدولين مديحة مرفت ميرفت مزن ' +
  'مشيرة منار منيرة مهجة مهرة مواهب موزة مياسة ميادة ميثاء نائلة ناهد نبيلة نجاة نجاح نجود نداء نرمين نعمة نعيمة نفيسة نهاد نهلا نورهان ' +
  'نيرمين هاجر هايدي هبه هداية هنادي هندة هويدا ود وصال وعد ولادة يمنى يمان أبوبكر أثير أحسان إحسان أسد أصيل أمان أنيس أوس أيهم إدوار ' +
  'إسحاق إسكندر إميل إيهاب باقر بدران بدوي براء برهان بسيم بشارة بهاء بهجت تاج تحسين تقي تميم ثروت جاد جاسر جلجامش جهاد جودت حارث ' +
  'حافظ حامي حجازي حذيفة حسنين حسون حكيم حليم حمزه حنفي حيان خضر خطاب خلدون خلف خميس خيري دياب ذاكر ذياب ذيب راجح راجي راضي راغب ' +
  'رافع رأفت رؤوف ربيع رجائي رجب رستم رسلان رشدي رعد رمزي رمضان رؤوف رواد رياح ريمون زاهر زاهي زكريا زهير سائد سالم سامح سامر ساهر سحبان ' +
  'سراج سرحان سرمد سفيان سلام سلطان سليم سمعان سنان سهل سهيل سيف شاهر شاهين شفيق شكري شهاب صخر صدام صفوان صقر صلاح صهيب ضرغام ضياءالدين ' +
  'طارف طاهر طلعت ظاهر عاطف عامر عايد عباد عبادة عبدالإله عبدالجبار عبدالحق عبدالرؤوف عبدالستار عبدالصمد عبدالعال عبدالعظيم عبدالمحسن ' +
  'عبدالمطلب عبدالواحد عبدالباقي عبدالباسط عبدالجواد عبدالحفيظ عبدالحي عدي عرفان عرفة عروة عزام عزت عزمي عصمت عطا عطية علوان علوي عماد ' +
  'عمران عنتر غيث غياث فاخر فاضل فائز فائق فالح فتح فخر فخري فرحان فرقد فكري فلاح فهمي فهيم فيروز قتيبة قدري كارم كاظم كايد كرم كريمو ' +
  'كنعان لبيب لوي ليث مؤنس ماضي متولي مثنى مجاهد مجد محفوظ محمدو محمود مدين مرشد مروة مزهر مسلم مشهور مصباح مظفر مظهر معتصم معاوية معمر ' +
  'مفتاح مقداد منجد منيب منيف مهاب مهيب موفق مولود ميسرة ميلاد ناجي ناجح نافع ناظم ناهض نبهان نجم نذير نسيم نشأت نصار نصر نصري نعمان نعيم ' +
  'نمر نهاد نوح نوري نوفل هارون هاني هزاع همام هيثم وارف واثق واصف وافي وثاب وحيد ورد وسيم وصفي وفيق ولي وهيب ياسر يامن يزيد يسري يعرب ' +
  'بوعلام بوزيد الطيب الطاهر الهادي العربي المهدي الحسن الحسين الصادق البشير رابح رشيدة سعاد شكيب عزوز عمار قادة لخضر مولاي نبيلة ياسمينة ' +
  'أوليفيا إلياس إيلينا جاك جوليا جيمس دانيال دانييل ديفيد روبرت ستيفن سيمون فرانك كريستيان لورا مارك مارتن ماركو مايكل نيكولا هانس'
const arabicMore =
  'نائل راكان هيفاء لجين بهاءالدين تيسير حمدان خزعل دانيا ذيب رافد رغدة رويدة زهدي زينات سامر سجى سندس شاديا شهلا صابر صلاحالدين ضرار عبدالمعين ' +
  'عبدالحسين عبدالزهرة عرين عزمي علاءالدين غادي قيصر لارا لانا لمار ليندا مارية محيالدين مشعان ملحم مناف مهيار ميار ميس ميرال نايل نبراس نجيبة ' +
  'نزيهة هيلدا وديع وليم ياسمينا ابتهال أنمار آسيا باهر بسمان تمارا جهينة'

const latin =
  'Huda Hoda Rita Selin Nour Noura Layla Leyla Salma Samar Hala Dina Rana Rania Maha Lina Lama Reem Rasha Wafa Anselm Aurélie Odile Solène Maëlle ' +
  'Gülsüm Esra Büşra Kübra Tuğba Özlem Ebru Gizem Ceren Yusuf Serkan Volkan Onur Cem Ozan ' +
  'Aaron Adam Adrian Ahmed Aisha Alan Albert Alex Alexander Alexandra Alice Alison Allan Amanda Amir Amy Andrea Andreas Andrew ' +
  'Andy Angela Anna Anne Annie Anthony Antonio Arthur Ashley Barbara Ben Benjamin Bernard Bethan Bill Bob Brian Bruce Cara Carla ' +
  'Carlos Carol Caroline Catherine Charles Charlie Charlotte Chloe Chris Christian Christina Christine Christopher Claire Clare ' +
  'Clara Colin Craig Damian Dan Daniel Daniela David Dean Deborah Denis Dennis Diana Diane Dmitry Dominic Donald Dorothy Douglas ' +
  'Ed Edward Elena Eleanor Eli Elisabeth Elizabeth Ella Ellen Emily Emma Eric Erica Erin Eva Evan Fatima Fiona Florian Frances ' +
  'Francesca Francis Francisco Frank Franziska Frederic Gareth Gary Gavin Geoff George Georgina Gordon Graham Grant Greg Guy Hannah ' +
  'Hans Harriet Harry Hassan Heather Helen Helena Henry Holly Howard Hugh Ian Irene Isaac Isabel Isabella Ivan Jack Jacob James ' +
  'Jamie Jan Jane Janet Jason Jean Jeff Jeffrey Jennifer Jenny Jeremy Jerome Jessica Jim Joan Joanna Joe Johan Johannes John Jon ' +
  'Jonas Jonathan Jordan Jorge Jose Joseph Josh Joshua Juan Jude Judith Julia Julian Julie Juliet Justin Karen Karim Karl Kate ' +
  'Katharina Katherine Kathleen Kathryn Katie Keith Kelly Ken Kenneth Kevin Khaled Kim Kristin Lara Larry Laura Lauren Leila Leo ' +
  'Leon Lewis Lily Linda Lisa Liz Louis Louise Luca Lucia Lucy Luis Luke Lydia Lynn Marc Marcus Margaret Maria Marie Mark Marta ' +
  'Martha Martin Martina Mary Mathieu Matt Matthew Max Megan Melissa Michael Michel Michelle Miguel Mike Mohamed Mohammad Mohammed ' +
  'Monica Mustafa Nadia Nancy Naomi Natalia Natalie Natasha Neil Niall Nicholas Nick Nicola Nicole Nikki Nina Noah Noor Nora ' +
  'Oliver Olivia Omar Oscar Owen Pablo Pamela Pascal Patricia Patrick Paul Paula Pedro Peter Phil Philip Philippe Pierre Polly ' +
  'Rachel Rafael Ralph Raphael Raya Rebecca Rhiannon Richard Rob Robert Robin Roger Rory Rosa Rose Rosie Ross Roula Rowena Ruth ' +
  'Ryan Sally Sam Samantha Samuel Sandra Sara Sarah Scott Sean Sebastian Shaun Sharon Simon Sofia Sonia Sophia Sophie Stefan ' +
  'Stephanie Stephen Steve Steven Stuart Sue Susan Susanna Suzanne Tania Tara Ted Teresa Terry Theo Thomas Tim Timothy Toby Todd ' +
  'Tom Tony Tracy Tristan Ursula Valerie Vanessa Veronica Vicky Victor Victoria Vincent Virginia Vivian Walter Warren Wendy Will ' +
  'William Xavier Yasmin Yasmine Yousef Youssef Zach Zoe Ali Mehmet Ahmet Ayşe Fatma Emre Burak Murat Can Elif Zeynep Hasan ' +
  'Hüseyin Ibrahim İbrahim Osman Kemal Selin Deniz Merve Fabian Felix Jürgen Klaus Lena Lukas Matthias Sabine Stefanie Tobias ' +
  'Wolfgang Marlon Dilys Priya Ravi Sanjay Anil Amit Arjun Deepak Kavita Meera Nikhil Rahul Sunil Vijay Wei Ming Hiroshi Kenji Yuki Awa Moussa Ibrahima Fatou Amadou Aminata Mamadou Abdou Cheikh Ousmane Ngozi Chinedu Kofi Kwame Aliou Emeka Tariq Zainab Amina Layla Leyla Rania Hala Dina Mona Nour Sami Samir Hani Ziad Rami Karam Bassam Faisal Fahad Saud Turki Khalid Salman Mahmoud Mostafa Sherif Tamer Ramy Wael Alejandro Ana Carmen Diego Elena Fernando Guillermo Javier Manuel Marina Mario Pilar Raúl Ricardo Rocío Sergio Amélie ' +
  'Antoine Benoît Cécile Camille Céline Chloé Christophe Clément Damien Delphine Élise Elodie Étienne Florence François Françoise ' +
  'Frédéric Gilles Guillaume Hélène Hervé Isabelle Jacques Jérôme Julien Laurence Laurent Léa Luc Lucie Marianne Marion Mathilde ' +
  'Maxime Nathalie Nicolas Olivier Quentin Rémi Romain Stéphane Stéphanie Sylvie Thibault Thierry Valérie Véronique Yann Yves'

const persian =
  'رضا مهدی علی‌رضا علیرضا محمدرضا حمیدرضا حسین فاطمه زهرا مریم نرگس سارا پریسا نیلوفر شیرین مینا آرش بهرام بهمن بیژن پرویز ' +
  'پیمان جمشید داریوش سیاوش سهراب شهرام فرهاد فریدون کامران کاوه کیوان کوروش مجید مسعود منوچهر مهرداد نادر هوشنگ ' +
  'عبدالقیوم اعجاز اکرم شاہد عمران نواز سہیل زاہد طاہر ظفر حفیظ'

/** Kurdish, Amazigh, Turkish, Armenian, African and European names in Arabic letters. */
const foreignInArabic =
  'جوزفين جاكلين ديمة ريتال وئام وصال إيفلين إيفون إيزابيل آن ماريان ماري-روز جوزيان سيلفانا كلارا كلوديا ليديا مونيكا نتالي ناتالي سوزانا فيرا ' +
  'جيزيل جانيت هنرييت أوديت برناديت سيلين باتريسيا فيكتوريا ميراي غريس روبير ألبير إدمون إميلي إيميلي ألين ألكسندر سركيس كريكور فيكن ' +
  'بهنوش مهناز مهنوش فرناز فرزانه شهناز گلناز سیمین ژاله ژیلا پروین زرین زرمینہ ثمینہ شبانہ رخسانہ فرزانہ نازیہ سعدیہ عاصمہ ' +
  'سوران هيوا هيمن هيرش شيركو شيرزاد شيفان شفان دلشاد دلير دلوفان ديار ريبوار ريباز ريكار رزكار ئازاد آزاد ئارام آرام آلان ' +
  'بختيار بيستون بهروز كاوه كاروان نيجيرفان مسرور هوزان هوكر زانا زيلان روناك روزا روكن شيلان نازدار هلز كوسرت عدنان ' +
  'هيفين هيفا جيان ئاسو آسو هاوار هاوكار سيروان سالار سردار تيزيري إيدير يوبا ماسين أمزيان يوغرطة ماسينيسا تانيت ديهيا تازيري أوصمان ' +
  'أويكو إيلكر أورهان أوزغور إمره مراد بوراك جان جنكيز دوغان هاكان إرجان إردال إركان ألتاي أنور باريش بولنت تانر طولغا فاتح مصطفى يلماز زينب ' +
  'أليف عائشة هاندان غولشن سيبل سيفجي نازلي نازان شكران بلقيس هايك هاروت سركيس كريكور آرا آرتين نوبار فارتان ' +
  'ألكسندر ألكسندرا ألكسي أليكس أليس أندرو أندريا أندرياس أندريه آنا آنّا آن أنتوني أنطونيو إدوارد إريك إليزابيث إيما إيميلي إيفان إيلينا أوليفر ' +
  'باتريك باربرا بنجامين بيار بييترو بيدرو تشارلز توماس توم تيم تيموثي جاكوب جان جوش جوناثان جون جينيفر جيريمي جيسيكا خوسيه خوان خافيير دومينيك ' +
  'دون راشيل رالف روبن روجر ريبيكا ريتشارد ساندرا سيباستيان سيرج سيرجي سيرغي ستيفان ستيفاني شون صوفي صوفيا غابرييل غاري غريغوري غراهام فرانسوا ' +
  'فرانشيسكا فرناندو فلاديمير فنسنت فيكتور فيكتوريا فيونا كاترين كاثرين كارل كارلوس كارولينا كريستوف كريستوفر كلارا كلير كيت كيفن لوكا لوكاس لويس ' +
  'لويز ماثيو ماتيو مارتا مارغريت مارسيل ماكس ماكسويل ميخائيل ميغيل ميغان ميلاني ناتاليا ناتالي نانسي نيكولاس نيل هاري هنري هيلين والتر وليام ويليام ' +
  'يان يوهان يوليا يوري أمادو إبراهيما عثمانو مامادو موسى أوليفييه فاتو أميناتا كوفي كوامي نغوزي'

const latinToo =
  'Aaliyah Abdel Abdul Abdullah Abdoulaye Abigail Adel Adèle Adjoa Agata Agnes Agnès Agnieszka Aïcha Aidan Ailsa Aïssatou Ajay Akash Akiko Akira Alain Alba ' +
  'Alberto Aleksandar Aleksandr Alessandra Alessandro Alessia Alessio Alexandre Alexia Alexis Alfonso Alfred Alfredo Alfie Alina Alistair Alejandra Alma Alvaro Álvaro ' +
  'Amal Amalia Amanda Amar Ambreen Amelia Ana Anaïs Anand Anastasia Anders Ángel Angelica Angelo Angus Anika Anita Anja Anjali Anke Annabel Annalisa Anneke Annelies ' +
  'Annette Annika Anouk Ansel Anton Antonia Antonella Anurag Arash Archie Ariel Arianna Armin Arne Arnaud Arthur Artur Arturo Asad Ashish Ashok Asif Asma Astrid Audrey ' +
  'August Aurélie Aurélien Austin Avery Axel Aya Ayesha Aylin Ayo Azadeh Aziz Babak Baptiste Barry Bartosz Bastien Beatrice Béatrice Beatriz Beata Behrouz Bella Benedict ' +
  'Benedikt Benoit Berit Bernadette Bernd Bertrand Bethany Betty Beverly Bianca Bilal Birgit Björn Blanca Blessing Boris Brenda Brendan Brett Bridget Brigitte Bronagh ' +
  'Bronwyn Bruno Bryan Bülent Caitlin Callum Calum Cameron Candice Carl Carla Carlo Carlota Carolina Carrie Casey Cassandra Catalina Caterina Catriona Cecilia Cédric ' +
  'Cem Cengiz Chandra Chantal Charlene Chelsea Chiara Chiamaka Chika Chioma Christa Christel Christelle Christoph Ciara Cillian Claudia Claudio Colette Colleen Connor ' +
  'Conor Corinna Corinne Cornelia Cristiano Cristina Curtis Cyril Dagmar Dalia Dalal Damien Danielle Danilo Danny Daphne Dario Dariusz Darren Darya Davide Dawn Debbie ' +
  'Declan Deirdre Delia Denise Derek Desmond Diarmuid Dieter Dilek Dimitri Dimitris Dirk Djamila Dmitri Dolores Doris Dorota Doug Duncan Dylan Ebru Eduardo Edwin Efua ' +
  'Eileen Eilidh Eirik Ekaterina Eleni Eleonora Elias Élodie Eloise Elsa Elsie Elvira Emanuele Emilia Emilie Émilie Emilio Émile Enrico Enrique Ercan Erdal Erik Erika ' +
  'Erkan Ernest Esra Esther Estelle Eugene Eugenia Eunice Eve Evelyn Fabien Fabio Fabiola Fabrice Fadi Faith Fanny Farah Farhad Farida Fariba Farid Fatih Fatoumata Faye ' +
  'Federica Federico Felicity Feliks Fergus Ferhat Filip Filippo Finn Fleur Flora Flore Florent Franca Francesco Françoise Franco Frans Freddie Freya Frida Fritz ' +
  'Fumiko Gabriel Gabriela Gabriele Gabriella Gaël Gaëlle Gary Gaurav Gavan Gemma Geoffrey Georg Georges Georgia Gerald Géraldine Gerard Gérard Gerd Gerhard Gertrud ' +
  'Giacomo Gianluca Gilbert Gillian Giorgia Giorgio Giovanna Giovanni Gisela Giulia Giuseppe Gloria Gökhan Grace Graeme Greta Gregor Grégory Grzegorz Guido Gül Gustavo ' +
  'Gwen Habib Hakan Halima Hamid Hamish Hanna Hans-Peter Harald Hari Haruki Hayden Hazel Hector Heidi Heike Heinrich Heinz Helga Hélène Henri Henrietta Henrik Herbert ' +
  'Hevin Hicham Hilary Hilda Hiroko Horst Hubert Hugo Humphrey Hussein Ibolya Ida Idriss Idrissa Ignacio Igor Ilaria Ilona Ilse Iman Imran Ines Inès Inês Inga Inge Ingrid ' +
  'Ioana Irina Iris Irma Isa Isha Ismail Issam István Ivana Iwona Jaana Jakob Jakub Jana Janice Janina Jared Jasmin Jasmine Jasper Javier Jay Jeanne Jeannette Jean-Pierre Jelena ' +
  'Jens Jesper Jill Jimmy Joachim Joaquín Jochen Joanne Joel Joël Joelle Jörg Johann Johanna José Josef Josephine Joy Joyce Judy Jules Juliana Juliette Julio Kamal Kamel Karin ' +
  'Karina Karine Karol Karolina Karsten Katarina Katarzyna Katerina Kathrin Katja Katrin Kay Kayla Kazuo Keiko Kerry Kieran Kiran Kirsten Kirsty Kristen Kristina Kyle Lakshmi ' +
  'Lamia Lars Lasse Latifa Laure Laurie Lea Leah Leanne Leonard Leonardo Leonie Leonora Leslie Lewis Liam Lidia Lilian Liliana Lillian Linus Lionel Lorena Lorenzo Loretta Lorna ' +
  'Lorraine Lotte Lourdes Luciana Luciano Ludovic Ludwig Luisa Luigi Lutz Luz Lyndon Maciej Madeleine Madison Magali Magdalena Maggie Mahesh Mahnaz Maike Maja Malcolm Malgorzata ' +
  'Malika Manfred Manon Manuela Mara Marcel Marcela Marcelo Marcia Marcin Marco Marek Margarita Margaux Margot Marguerite Mariam Mariana Marie-Claire Marija Marijke Marilyn Marin ' +
  'Marine Marisa Marjorie Marlene Martyn Masha Massimo Mateo Mateusz Mathias Matilda Matteo Maud Maureen Maurice Mauricio Maxim Maya Mehdi Melanie Mélanie Mélissa Mercedes ' +
  'Meredith Merlin Mia Michaela Michał Michele Mikael Mikhail Milan Milena Mina Minna Miriam Mirjam Mitchell Mohamad Mohammad Moira Molly Monika Monique Morag Morgan Morten Mounir ' +
  'Mukesh Myriam Nabil Nadège Nadine Nadir Naila Naima Nana Narendra Naser Nasreen Nasser Natalya Nathan Nathaniel Neha Nelson Nerys Niamh Nia Nicole Niels Nigel Niklas Nils ' +
  'Nirmala Noel Noelle Noémie Norbert Norma Norman Nuno Nuria Octavia Odette Odile Ola Olaf Ole Oleg Oleksandr Olga Oriane Orhan Orla Otto Ousmane Ozan Öykü Özge Özgür Paola ' +
  'Paolo Parveen Pascale Patrice Patrik Patrizia Pauline Paulo Pavel Pawel Payam Pedro Peggy Penelope Penny Petra Petros Petter Philippa Philippos Pia Pieter Pietro Piotr Pooja ' +
  'Prakash Pramod Pranav Preeti Quinn Raffaele Raghav Rainer Raj Rajesh Ralf Ramesh Ramón Randy Rania Raquel Rashid Raul Raymond Régis Reinhard Renata Renate Renato René Renée ' +
  'Reza Rhys Riccardo Rita Robbie Roberta Roberto Rodrigo Roland Rolf Ron Ronald Ronan Rosalind Rosamund Rosemary Roxana Roy Ruben Rudolf Rui Rukhsana Rupert Russell Sabrina ' +
  'Sachin Saeed Safia Saïd Salim Salma Salman Salvador Salvatore Samira Sana Sandeep Sandrine Sanjay Sanna Santiago Saskia Sébastien Sergei Sergey Serge Séverine Shabnam Shane ' +
  'Shannon Shauna Sheila Shelley Shirin Siân Siegfried Sigrid Silke Silvia Silvio Simona Simone Sinéad Siobhán Siobhan Soledad Solène Solomon Søren Soraya Spencer Stanislav Stella ' +
  'Sten Stuart Sunita Susana Susanne Svetlana Sven Swati Sylvain Sylvia Tadeusz Tahir Takashi Takeshi Tamara Tanja Tanya Taras Tatiana Tatyana Teresa Tess Tessa Thandi Theodora ' +
  'Theresa Thomasina Thorsten Tina Tiziana Tjarda Tomas Tomás Tomasz Toshiko Tülay Uğur Ulrich Ulrike Umar Ute Uwe Valentina Valentin Valeria Vasily Vera Verena Viktor Viktoria ' +
  'Vikram Vinod Violet Viola Virginie Vitaly Vladimir Volker Wanda Wayne Werner Wim Winston Yaël Yara Yasin Yasmina Yelena Yoko Yolanda Yuri Yusuf Yvette Yvonne Zara Zarah Zainab Zbigniew ' +
  'Abbas Adeel Adnan Afzal Ahsan Akbar Akram Amjad Anwar Arshad Ashraf Asim Atif Azhar Babar Baqir Faiza Fawad Ghassan Ghulam Hafiz Haider Hamza Haroon Hashim Hisham Humaira Husain ' +
  'Hwaida Ijaz Ilyas Iqbal Irfan Ishaq Jamal Jamil Javed Jawad Junaid Kamran Kashif Khadija Khurram Liaquat Maha Maher Mahmood Majid Mariam Marwan Maryam Mazen Mubarak Mujib Munir Mushtaq ' +
  'Mustapha Nabeel Nadeem Naeem Naseem Nasir Naveed Nawaz Nazia Nida Omer Osama Othman Qasim Raed Raheel Rashad Rasheed Riaz Rizwan Saad Sabir Sadia Saif Sajid Sajjad Saleem Saleh Samia ' +
  'Shahid Shahzad Shakeel Shazia Shoaib Sohail Suleiman Tahira Talal Talha Tanveer Tareq Tayyab Usman Wajid Walid Waqar Waseem Yahya Yaser Yasir Younis Zafar Zaheer Zahid Zahra Zeeshan Zubair ' +
  'Zeinab Zeynel Zineb Zoé Zofia Zsófia Zuzana'

const persianToo =
  'مهتاب مهناز مهین مهسا مهشید مهدیه مهرنوش مهرنگار مهوش ماندانا مرجان مژگان منیژه مینو نازنین ناهید نسترن نسیم نگار نگین نوشین هانیه هستی هما هنگامه یلدا یاسمن ' +
  'آتنا آذر آرزو آزاده آناهیتا آیدا افسانه الناز الهام الهه بنفشه بهاره بهناز پانته‌آ پروانه پروین پگاه ترانه ثمین رویا ریحانه ژاله ژیلا سپیده ستاره سمانه سمیرا سوسن ' +
  'سیما شادی شقایق شهره شهلا شیوا طاهره غزاله فرزانه فرشته فریبا فرناز کتایون گلناز لادن لاله ابوالفضل احسان اردشیر اردلان اسفندیار افشین امیر امیرحسین امیرعلی ایرج ایمان بابک ' +
  'بهزاد بهنام بهنود پژمان پوریا پویا تورج جهانگیر حامد حسام خسرو روزبه سامان سپهر سجاد سعید سینا شاهین شروین عارف فرامرز فرزاد فرشاد فرشید فرید کامبیز کیانوش کیومرث مازیار مانی ' +
  'ماکان مجتبی محمدعلی محمدحسین محمدجواد مرتضی مزدک مهران مهرزاد میلاد نوید نیما وحید هومن یاشار یوسف سائرہ صائمہ ثمینہ شازیہ شگفتہ عائشہ عمارہ فوزیہ کشور نادیہ ناہید نبیلہ نزہت ' +
  'بشریٰ حنا رابعہ راحیلہ رضیہ زرین سدرہ سعدیہ طلعت غزالہ آصف ارشد اسد اشفاق افتخار اقبال الطاف انصار بابر جاوید جمشید حامد خاور خرم خورشید ذوالفقار راشد رضوان سرفراز سجاد سلیم شکیل شفقت ' +
  'شہباز شہزاد ضیاء طارق طلحہ عاصم عامر عدیل عرفان عقیل غضنفر فراز فرخ فیاض قیصر کامران محسن مزمل مشتاق مظہر معین منصور ناصر ندیم نعیم وسیم وقار یاسر'

export const givenNames: ReadonlySet<string> = new Set(
  [arabic, arabicToo, arabicMore, foreignInArabic, latin, latinToo, persian, persianToo].flatMap(names =>
    names.split(' ').map(fold)
  )
)
