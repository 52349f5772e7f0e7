import type { Texts } from './texts'

/** Native dialogs and the native menu. */
export const native: Texts = {
  ar: {
    'native.noWindow': 'تعذر فتح نافذة البرنامج. مكتباتك لم تُمس. أعد التشغيل، وإن تكرر ذلك فأبلغنا بما يلي.',
    'dialog.openLibrary': 'افتح مكتبة',
    'dialog.newLibrary': 'اختر المجلد الذي تُنشأ فيه المكتبة',
    'dialog.copyLibrary': 'اختر المجلد الذي تُحفظ فيه نسخة المكتبة',
    'dialog.backupPlace': 'اختر المجلد الذي تُحفظ فيه النسخ الاحتياطية الثانية',
    'dialog.importSources': 'استورد مصادر',
    'dialog.sources': 'المصادر',
    'dialog.allFiles': 'كل الملفات',
    'dialog.export': 'صدّر الإحاطة',
    'menu.edit': 'تحرير',
    'menu.cut': 'قص',
    'menu.copy': 'نسخ',
    'menu.paste': 'لصق',
    'menu.selectAll': 'تحديد الكل',
    'menu.view': 'عرض',
    'menu.zoomIn': 'تكبير',
    'menu.zoomOut': 'تصغير',
    'menu.resetZoom': 'الحجم الأصلي',
    'menu.fullScreen': 'ملء الشاشة',
    'menu.program': 'البرنامج',
    'menu.quit': 'إنهاء'
  },
  en: {
    'native.noWindow':
      'The window of the program cannot be opened. Your libraries were not touched. Start the program again, and send us the following if it happens once more.',
    'dialog.openLibrary': 'Open a library',
    'dialog.newLibrary': 'Choose the folder in which to make the library',
    'dialog.copyLibrary': 'Choose the folder in which to save the copy of the library',
    'dialog.backupPlace': 'Choose the folder for the second backups',
    'dialog.importSources': 'Import sources',
    'dialog.sources': 'Sources',
    'dialog.allFiles': 'All files',
    'dialog.export': 'Export the briefing',
    'menu.edit': 'Edit',
    'menu.cut': 'Cut',
    'menu.copy': 'Copy',
    'menu.paste': 'Paste',
    'menu.selectAll': 'Select all',
    'menu.view': 'View',
    'menu.zoomIn': 'Zoom in',
    'menu.zoomOut': 'Zoom out',
    'menu.resetZoom': 'Actual size',
    'menu.fullScreen': 'Full screen',
    'menu.program': 'Program',
    'menu.quit': 'Quit'
  }
}
