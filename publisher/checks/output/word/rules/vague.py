"""Words that say nothing: of a link's target, or of what a picture shows.

In the languages that this project publishes in; lower case, without signs at their ends. Drafts by this project,
except the English ones, which Microsoft and WCAG 2.2 (F84, “click here”, “more”) name as examples.
"""

EMPTY_DESCRIPTIONS = frozenset(
    {
        *("image", "picture", "photo", "photograph", "graphic", "drawing", "chart", "diagram", "icon", "logo"),
        *("img", "pic", "figure", "screenshot", "untitled", "shape", "object", "image description", "alt text"),
        *("obraz", "obrazek", "zdjęcie", "grafika", "rysunek", "wykres", "ikona"),
        *("تصویر", "تصوير", "فوٹو", "صورة", "شکل", "خاکہ"),
        *("ছবি", "চিত্র", "ফটো", "படம்", "ચિત્ર", "ਤਸਵੀਰ", "ਚਿੱਤਰ"),
        *("图片", "图像", "照片", "圖片"),
        *("imagine", "poză", "fotografie", "imagen", "foto", "bild"),
    }
)
VAGUE_LINKS = frozenset(
    {
        *("click here", "click", "click this", "click this link", "press here", "tap here", "here", "this", "this link"),
        *("this page", "this website", "link", "links", "more", "read more", "learn more", "see more", "more info"),
        *("more information", "further information", "find out more", "details", "info", "go", "website", "web page"),
        *("download", "download here", "read this", "see here", "continue", "view", "document", "url"),
        *("kliknij tutaj", "kliknij", "tutaj", "tu", "więcej", "czytaj więcej", "dowiedz się więcej", "strona"),
        *("więcej informacji", "pobierz", "zobacz"),
        *("یہاں کلک کریں", "کلک کریں", "یہاں", "یہ لنک", "لنک", "مزید", "مزید پڑھیں", "مزید معلومات", "ویب سائٹ"),
        *("اضغط هنا", "انقر هنا", "هنا", "المزيد", "اقرأ المزيد", "رابط"),
        *("এখানে ক্লিক করুন", "ক্লিক করুন", "এখানে", "এই লিঙ্ক", "লিঙ্ক", "আরও", "আরও পড়ুন", "আরও তথ্য", "ওয়েবসাইট"),
        *("இங்கே கிளிக் செய்யவும்", "இங்கே", "மேலும்", "અહીં ક્લિક કરો", "અહીં", "વધુ", "વધુ વાંચો"),
        *("ਇੱਥੇ ਕਲਿੱਕ ਕਰੋ", "ਇੱਥੇ", "ਹੋਰ", "ਹੋਰ ਪੜ੍ਹੋ"),
        *("点击这里", "点击此处", "单击此处", "这里", "此处", "更多", "了解更多", "阅读更多", "链接"),
        *("clic aici", "aici", "mai mult", "citește mai mult", "haga clic aquí", "aquí", "más", "hier", "mehr"),
    }
)
