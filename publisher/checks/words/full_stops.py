"""Short forms whose full stop ends no sentence, where what splits sentences takes it for the end.

English has none here: its sentences are split by a model that knows such forms (`reading/sentences.py`). The lists are
of titles, addresses, times and phrases that texts for the public use.
"""

import re
from collections.abc import Mapping

from publisher.reading.sentences import Sentence

_TABLE: Mapping[str, frozenset[str]] = {
    tag: frozenset(forms.split())
    for tag, forms in {
        "pl": """
            al. ang. art. cd. dot. dr. dyr. gen. godz. hab. im. inż. itd. itp. jw. kl. ks. lek. lic. m.in. maks. mgr.
            min. mies. mln. nazw. np. nr. ok. os. p. pl. płk. pn. pok. por. poz. prof. przyp. pt. r. ref. rok. rozdz.
            ryc. s. st. str. św. tel. tj. tys. tzn. tzw. ub. ul. ur. w. wg. woj. ww. zał. zł. zm. zob.
            """,
        "bn": "ডা. ড. মো. মোঃ. মি. মিস. মিসেস. প্রফে. অধ্যা. ইঞ্জি. নং. টেলি. খ্রি.",
        "ur": "ڈاکٹر. پروفیسر.",
        "fr": "m. mm. mme. mlle. dr. pr. me. av. bd. st. ste. tél. env. p. ex. n. no. art. etc. cf. min.",
        "cy": "dr. mr. mrs. st. e.e. h.y. tud. ffôn. rhif.",
        "uk": "р. рр. м. с. вул. буд. кв. ім. ін. др. проф. тел. грн. тис. млн. св. обл. див. напр. ст. д-р.",
        "ta": "டாக்டர். திரு. திருமதி. பேரா.",
        "gu": "ડૉ. ડો. પ્રો. શ્રી.",
        "pa": "ਡਾ. ਪ੍ਰੋ. ਸ਼੍ਰੀ.",
        "ar": "د. أ. م. ص.",
        "ro": """
            al. alin. ap. art. bd. bl. bul. ca. cca. com. d. dl. dna. dr. et. etc. ex. fig. ing. jud. lit. max. mil.
            min. mld. mun. nr. p. pag. pct. prof. sc. sf. str. tel. vol.
            """,
        "lt": """
            a. al. apyl. d. doc. dr. el. g. gyd. j. k. kt. m. maks. mėn. min. mln. mlrd. mst. nr. p. pan. pav. pl.
            plg. pr. prof. proc. psl. pvz. r. š. sav. sk. slaug. st. šv. t. tel. tūkst. vad. val. vnt. vyr. žr.
            """,
        "pt": """
            al. aprox. art. av. cap. cf. cód. d. dr. dra. dras. drs. enf. eng. etc. ex. fig. lda. lg. máx. min. mín. n.
            no. núm. obs. p. pág. págs. pç. prof. profa. r. s. sr. sra. sras. srs. sta. sto. tel. telef. tlm. vol.
            """,
        "bg": """
            ал. ап. бл. бул. вж. вх. г. гр. д-р. доц. др. ет. ж.к. инж. кв. лв. мед. мин. млн. млрд. напр. обл. общ.
            п.к. проф. с. св. сл. стр. т.е. т.н. тел. ул. хил. ч. чл.
            """,
        "tr": """
            age. alb. apt. av. bkz. böl. bul. cad. dk. doç. dr. haz. hem. hst. kat. mah. müd. no. op. ort. örn. prof.
            s. sa. sf. sk. sn. sok. st. t.c. tel. uzm. vb. vd. vs. yrd. yy.
            """,
        "es": """
            apdo. aprox. art. av. avda. c. cap. cf. d. dña. dr. dra. dres. ee. ej. etc. fig. gral. ing. lic. máx. min.
            mín. n. núm. p. pág. págs. pl. prof. pza. s. sr. sra. sres. srta. sta. sto. tel. tfno. ud. uds. uu. vd. vds.
            vol.
            """,
    }.items()
}
# English: forms that stand at the end of a heading. Its sentences need no list.
_ENGLISH = frozenset(
    ("a.m.", "p.m.", "etc.", "e.g.", "i.e.", "inc.", "ltd.", "co.", "jr.", "sr.", "st.", "no.", "nos.", "dr.", "dept.")
)
_FULL_STOPS = (".", "۔", "।", "。")
_DOTTED = re.compile(r"[^\W\d_]\.(?:[^\W\d_]\.)+")
_OPENING = "“„‘«‚\"'([”"  # Urdu and Arabic open a quotation with the sign that closes it elsewhere


def begins(before: Sentence | None, sentence: Sentence, language: str) -> bool:
    """Return whether a sentence begins here, or what stands `before` only ends in the full stop of a short form.

    On a new line after a full stop one does, unless a short form ends the line above and the line goes on in small
    letters. Within a line a small letter begins none, but for names such as “eBay”; nor does anything after one letter
    alone (an initial), except in English.
    """
    if before is None:
        return True
    tag = language.partition("-")[0]
    last = before.text.rpartition(" ")[2].lstrip(_OPENING).casefold()
    short_form = last in _TABLE.get(tag, frozenset())
    if _goes_on(sentence):
        return sentence.starts_line and before.text.endswith(_FULL_STOPS) and not short_form
    if sentence.starts_line or not before.text.endswith("."):
        return True
    initial = tag != "en" and len(last) == len("A.") and last[0].isalpha()
    return not initial and not short_form


def ends_in_short_form(text: str, language: str) -> bool:
    """Return whether a text ends in the full stop of a short form: one of the lists, or of letters with full stops."""
    tag = language.partition("-")[0]
    last = text.rpartition(" ")[2].lstrip(_OPENING).rstrip("”’\"'»)）").casefold()
    return last in (_ENGLISH if tag == "en" else _TABLE.get(tag, ())) or _DOTTED.fullmatch(last) is not None


def _goes_on(sentence: Sentence) -> bool:
    """Return whether a sentence begins with a word in small letters alone."""
    first = sentence.text.lstrip(_OPENING).partition(" ")[0]
    return first[:1].islower() and first == first.lower()
