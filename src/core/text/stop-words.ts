import { fold } from './fold'

/**
 * Words that tell nothing of what a sentence is about: particles, pronouns, forms of "to be" and "to say", and those that
 * only measure (figures are read by themselves). Folded.
 */
export const stopWords: ReadonlySet<string> = new Set(
  fold(
    `في من على إلى عن مع أن إن أنه أنها إنه إنها أنهم كان كانت كانوا يكون تكون ليس ليست لا لم لن ما ماذا هل قد لقد سوف ثم أو أم بل
    لكن لكنه لكنها حتى إذا إذ لو لولا كما مثل بين بعد قبل عند عندما حين حيث منذ خلال ضد حول دون غير سوى كل بعض أي أيضا فقط جدا
    هذا هذه ذلك تلك هؤلاء أولئك هو هي هم هن هما نحن أنا أنت الذي التي الذين اللذين اللتين اللواتي كذلك لذلك هنا هناك الآن
    قال قالت قالوا يقول تقول أضاف أضافت أكد أكدت يرى ترى ذكر ذكرت وفق وفقا بسبب عليه عليها فيه فيها به بها له لها لهم منه منها
    إليه إليها عنه عنها أكثر أقل نحو ضمن أمام وراء تحت فوق عبر لدى إما كلا ولا وهو وهي وما وقد ولم ولكن
    ألف ألفا آلاف مليون مليونا ملايين مليار مليارا مليارات تريليون تريليونا تريليونات مئة مائة مئات عشرات نسبة بالمئة بالمائة
    دولار دولارا دولارات يورو
    thousand hundred million billion trillion percent dollar dollars euro euros
    the a an of to in on at by for from with without and or but not no nor as is are was were be been being it its this that
    these those he she they them his her their we our you your i me my which who whom whose what when where why how than then
    there here has have had do does did will would can could may might shall should must also only more most less very such
    into over under about between after before during against through per says said say told according`
  ).split(' ')
)
