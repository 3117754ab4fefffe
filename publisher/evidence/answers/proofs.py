"""The tests that prove what the program's design answers, by pytest's own names; a test holds that each exists."""

READ_BACK_PDF = (
    "tests/conformance/test_pdf_text.py::test_every_construct_read_back_is_its_document",
    "tests/conformance/test_pdf_text.py::test_every_word_comes_back_in_order_through_the_tags",
)
READ_BACK_WORD = ("tests/conformance/test_word_read_back.py::test_word_file_of_every_construct_is_its_document",)
READ_BACK = (*READ_BACK_PDF, *READ_BACK_WORD)
TAG_TREES = ("tests/golden/test_tag_trees.py::test_tag_tree_is_as_expected",)
PAGES_AS_EXPECTED = ("tests/golden/test_golden.py::test_writer_makes_what_is_expected",)
ROLES = ("tests/unit/writers/pdf/tags/test_structure.py::test_roles_of_pdf_1_7",)
DECORATION = (
    "tests/unit/writers/pdf/test_seam.py::test_decorative_pictures_are_artifacts",
    "tests/unit/writers/pdf/test_seam.py::test_lines_and_backgrounds_are_artifacts_of_a_type",
)
RUNNING_FOOT = ("tests/unit/writers/pdf/test_seam.py::test_running_footer_is_an_artifact_and_in_no_tag",)
LANGUAGE_OF_WORDS = ("tests/unit/writers/pdf/test_seam.py::test_language_of_words_reaches_their_tag",)
TABLE_HEADINGS = (
    "tests/unit/writers/pdf/tags/test_tables.py::test_one_row_and_one_column_of_headings_are_said_by_their_scopes",
    "tests/unit/writers/pdf/tags/test_tables.py::test_two_rows_of_headings_with_a_span_are_named_by_each_cell",
)
LINK_WITH_PICTURE = (
    "tests/unit/writers/pdf/test_seam.py::test_link_around_a_picture_says_what_the_picture_shows",
    "tests/unit/writers/pdf/test_seam.py::test_link_around_a_decorative_picture_says_where_it_leads",
)
ALTERNATIVES = ("tests/unit/writers/pdf/tags/test_words.py::test_alternative_of_a_picture",)
WITHIN_VERAPDF = ("tests/conformance/test_pdf.py::test_verapdf_finds_no_violation_of_any_claim",)

SKIP_LINK = ("tests/browser/test_pages.py::test_the_skip_link_takes_the_keyboard_to_the_text",)
FITS_WINDOWS = ("tests/browser/test_pages.py::test_nothing_is_cut_off_and_no_page_scrolls_sideways",)
NO_BOTH_WAYS = ("tests/browser/test_easy_read_look.py::test_nothing_is_read_by_scrolling_both_ways",)
TEXT_SIZES = ("tests/browser/test_easy_read_controls.py::test_each_text_size_grows_the_words",)
WIDE_SPACING = ("tests/browser/test_easy_read_controls.py::test_wide_spacing_keeps_joined_letters_together",)
KEYBOARD = ("tests/browser/test_easy_read_controls.py::test_the_keyboard_alone_reaches_and_sets_everything",)
TABLE_BY_KEYBOARD = ("tests/unit/writers/html/test_page.py::test_table_is_a_region_that_the_keyboard_can_scroll",)
FOCUS_SEEN = ("tests/browser/test_easy_read_controls.py::test_focus_is_seen_on_every_control",)
FOCUS_FREE = ("tests/browser/test_easy_read_in_sight.py::test_the_controls_cover_nothing_that_has_the_focus",)
CONTROLS_NAMED = ("tests/browser/test_easy_read_controls.py::test_controls_have_names_states_and_groups",)
CONTROLS_LARGE = ("tests/browser/test_easy_read_controls.py::test_every_control_is_48_pixels_or_more",)
VOICE_STOPS = ("tests/browser/test_easy_read_listen.py::test_pause_go_on_and_stop_by_keyboard",)
VOICE_TOLD = ("tests/browser/test_easy_read_listen.py::test_a_voice_that_fails_is_told_and_stops",)
LANGUAGE_OF_PAGE = ("tests/conformance/test_html.py::test_every_page_says_its_language_and_direction",)
INDEX_LEADS = (
    "tests/conformance/test_html.py::test_links_lead_from_home_to_every_file",
    "tests/unit/writers/html/test_page.py::test_standard_page_leads_to_easy_read_and_back",
)
ONE_FILE = ("tests/conformance/test_html.py::test_every_document_is_one_file",)
NO_SCRIPTS_ELSEWHERE = ("tests/unit/writers/html/test_controls.py::test_other_editions_run_nothing",)
HTML_IS_VALID = ("tests/conformance/test_html.py::test_the_html_checker_finds_nothing_wrong",)
LARGE_TYPE = ("tests/unit/writers/docx/test_editions.py::test_no_words_of_large_print_are_smaller_than_18_points",)
