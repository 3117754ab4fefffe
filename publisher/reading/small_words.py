"""The commonest words of languages that share a script with others: “nie” and “się” show that words are Polish.

The 48 commonest of each in `wordfreq`, without names and without single letters that are no words; Welsh, of which
there is no list, is a draft by this project.
"""

from collections.abc import Mapping

SMALL_WORDS: Mapping[str, frozenset[str]] = {
    tag: frozenset(words.split())
    for tag, words in {
        "en": """
            the to and of in is for that you it on with this was be as are have at he not by but from my
            or we an your all so his they me if one can will just like about up out what has when more
            do
            """,
        "pl": """
            w i nie na się to z do jest że o jak ale co tak za od po dla tym czy przez tego są ma tylko
            już mi mnie ze może bo ja ten oraz bardzo będzie być jego by sobie ich mam jeśli też jeszcze
            był które
            """,
        "ro": """
            de în și la să din o pe cu nu mai un este că care pentru se au ce fost ca al am sunt fi si
            va lui dar sau sa dacă după i ne ar le poate prin cum când ale in despre era iar mult are
            """,
        "lt": """
            ir kad į su iš yra tai kaip ar o buvo savo tik bet nuo ne apie taip kai labai dėl per dar
            gali jau po iki jis bei jei už jo pat to būti kas mūsų turi prie bus metų nes jos jie tačiau
            arba daug jų
            """,
        "pt": """
            de a o que e do em da é para não um uma com no se na por os eu como as mais dos mas foi ao
            me você ser seu sua tem são das ou ele muito isso já nos também quando está meu pelo ela vai
            """,
        "tr": """
            ve bir bu için de da çok ile ne daha en gibi olarak her kadar olan ben var ama sonra ki iyi
            yok ya değil sen yeni güzel sadece zaman ilk iki mi hiç ise oldu bile nasıl şey benim böyle
            son tek gün tüm yer önce artık
            """,
        "es": """
            de la que el en y a los no un se por es del las con una para lo su al como me más si pero te
            o mi le este sus esta todo ya ha cuando yo ser son sin hay está fue tu muy sobre también
            """,
        "fr": """
            de la le et à les est en des d un que pas une du il pour dans je qui au ce sur qu par on ne
            plus avec mais se vous ça tu elle son y ai ou si sont tout fait nous comme être bien ils
            """,
        "uk": """
            в на не і у з що та до це за а як про для від так але він його все то ви по ми й ще які під
            вже коли якщо або було вони із мене щоб мені тут чи час який просто ти був буде нас
            """,
        "bg": """
            на и в да от за се с не си че по ще са това като а ми но до го много най има му ако към може
            съм ти ли само няма след през аз които при ви или как какво той ни трябва всички който във
            """,
        "ar": """
            في من على أن لا إلى ما عن هذا مع التي كل هذه أو هو كان الذي ذلك بعد لم بين ان كانت يا حتى
            قبل قد هي إن كما أي أيضا حيث أنه اليوم خلال عليه غير وهو بعض تم علي إذا فى له مثل هناك يوم
            """,
        "ur": """
            کے میں کی ہے اور سے کا کو اس پر ہیں نے بھی ایک کر یہ نہیں کہ تو کیا وہ ہو ان تھا جو ہی جس نہ
            گیا آپ لیے تھے بعد کوئی اپنے گا ہم کسی تھی کرنے یا ساتھ جب رہے تک گے دیا والے
            """,
        "cy": """
            yn y yr i o ac a mae ar eich chi gyda neu am ei eu ein ni nid os bydd oes gan wedi hyn sydd fel at dros
            rhag trwy cael gallwch hefyd ond pan bod fod beth sut
            """,
    }.items()
}
