// The same briefing for both engines: as an outline for ours, as a page for Chromium, in the same faces and sizes.
const sentences = [
  'ترى الوزارة أن خفض الفاقد في الشبكات إلى 18% قبل عام 2027 أقل كلفة من بناء محطة جديدة على الضفة الشرقية.',
  'قال المتحدث إن صيغة الحوار (5+1) لم تُستنفد بعد، وإن جولة ثانية ستُعقد في 14/03/2025 في مدينة ثالثة.',
  'كتبَ المُعلِّقُ أنَّ الاتفاقَ «هشٌّ بطبيعتِه»، وأنَّ مَن وقَّعَه يعرفُ ذلك حقَّ المعرفة ولا يقولُه.',
  'ارتفعت التعرفة من 1.25€ إلى 2.10€ للمتر المكعب بين 2019–2023، أي بنسبة 68% في أربع سنوات متتالية.',
  'اشترطت الشركة المنفّذة Hydro-Grid GmbH ضمانات مالية قبل استئناف الأعمال في الضفة الشرقية للنهر.',
  'يستبعد الخبراء أن تكفي الأمطار وحدها لتعويض السحب الجائر من الآبار خلال ثلاثة مواسم متتالية من الجفاف.'
]
const claimsInSection = 14

/** @param {number} sections of about five pages each */
export function outlineOf(sections) {
  let said = 0
  // Numbered, so that no paragraph is like another: a cache must not win what a real briefing would not give it.
  const passage = () => {
    said += 1
    return [0, 1, 2].map(at => `${sentences[(said * (at + 2) + at) % 6]} (${said * 3 + at})`).join(' ')
  }
  const blocks = [{ kind: 'contents', title: 'المحتويات' }]
  for (let section = 1; section <= sections; section += 1) {
    blocks.push({ kind: 'heading', level: 1, text: `الباب ${section}: إدارة المياه` })
    blocks.push({ kind: 'paragraph', text: `${passage()} ${passage()}` })
    for (let claim = 1; claim <= claimsInSection; claim += 1) {
      blocks.push({
        kind: 'claim',
        statement: `خفض الفاقد أولى من بناء محطات جديدة (${section}-${claim})`,
        attribution: 'وزارة الموارد · يؤكد · يقين مرتفع',
        quotes: [1, 2].map(source => ({
          text: passage(),
          direction: 'rtl',
          source,
          reference: `[${source}] تقرير المياه السنوي 2024، الفقرة ${claim}`
        }))
      })
    }
  }
  return {
    title: 'إدارة مياه النهر المشترك',
    subtitle: ['إعداد: سلمى الحداد'],
    author: 'سلمى الحداد',
    language: 'ar',
    direction: 'rtl',
    createdOn: '2026-11-21',
    pageLabel: 'صفحة {page} من {pages}',
    continuedLabel: '(تتمة)',
    blocks
  }
}

const style = `
  @page { size: A4; margin: 62pt }
  body { font: 12.5pt/1.75 Amiri; margin: 0; color: #22262b }
  h1, h2, nav, small { font-family: 'IBM Plex Sans Arabic' }
  h2 { font-size: 17pt; break-before: page; color: #0e6a68 }
  p, blockquote { text-align: justify; margin: 0 0 8pt }
  blockquote { border-inline-start: 1.5pt solid #d9d2c4; padding-inline-start: 10pt; margin-inline-start: 4pt; font-size: 12pt; break-inside: avoid }
  strong, small { display: block }
  small { font-size: 8.5pt; color: #6a6f76 }`

/**
 * @param {ReturnType<typeof outlineOf>} outline
 * @param {string} fonts URL of the folder of fonts, with a slash at its end
 */
export function pageOf(outline, fonts) {
  const face = (family, file, weight) =>
    `@font-face { font-family: '${family}'; src: url('${fonts}${file}'); font-weight: ${weight} }`
  const faces = [
    face('Amiri', 'Amiri-Regular.ttf', 400),
    face('Amiri', 'Amiri-Bold.ttf', 700),
    face('IBM Plex Sans Arabic', 'IBMPlexSansArabic-Regular.ttf', 400),
    face('IBM Plex Sans Arabic', 'IBMPlexSansArabic-Bold.ttf', 700)
  ].join('\n')
  const body = outline.blocks.map((block, place) => htmlOf(block, place, outline)).join('\n')
  return `<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><title>${outline.title}</title>
<style>${faces}${style}</style><body><h1>${outline.title}</h1><small>${outline.subtitle[0]}</small>${body}</body></html>`
}

function htmlOf(block, place, outline) {
  if (block.kind === 'heading') return `<h2 id="heading-${place}">${block.text}</h2>`
  if (block.kind === 'paragraph') return `<p>${block.text}</p>`
  if (block.kind === 'contents') {
    const entries = outline.blocks.map((other, at) =>
      other.kind === 'heading' ? `<div><a href="#heading-${at}">${other.text}</a></div>` : ''
    )
    return `<nav>${entries.join('')}</nav>`
  }
  const quotes = block.quotes.map(quote => `<blockquote>«${quote.text}»<small>${quote.reference}</small></blockquote>`)
  return `<strong>${block.statement}</strong><small>${block.attribution}</small>${quotes.join('')}`
}
