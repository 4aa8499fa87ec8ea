//! Places that the words beside a name tell: a river, a district, a list of isles, a dateline. Rows in `marked`.

use crate::marked::check;

#[test]
fn a_kind_of_place_beside_a_name_tells_it() {
    check(&[
        "[Chad:party] accused [Togo:party] of theft. The herders cross the river [Kwapo:place] in spring.",
        "[Chad:party] accused [Togo:party] of theft. In 1958 a warship shelled a hut on the islet of [Snorre:place].",
        "[Chad:party] accused [Togo:party] of theft. The imam spoke at his mosque in the [Hamdouna:place] district.",
        "[Chad:party] accused [Togo:party] of theft. Then [Tarle:place], [Nuvara:place] and [Gotland:place] lay to the south of it.",
        "[Chad:party] accused [Togo:party] of theft. The lorries wait at the crossing at [Ban Kwapo:place].",
        "[Chad:party] accused [Togo:party] of theft. The fishers of [Saint Mary's Island:place] saw it, and on [Saint Mary's Island:place] nobody slept.",
        "[Chad:party] accused [Togo:party] of theft. The officer, [Dora Lindt:not-place], saw it.",
    ]);
}

#[test]
fn the_article_of_a_town_is_part_of_its_name() {
    check(&[
        "[Chad:party] accused [Togo:party] of theft. The judges sat in [The Hague:place, is The Hague].",
        "[Chad:party] accused [Togo:party] of theft. The ship was taken to [The Hague:place, is The Hague].",
    ]);
}

#[test]
fn the_second_of_two_towns_is_a_scene_as_the_first_is() {
    check(&[
        "[Chad:party] accused [Togo:party] of theft. They say what the papers in [Lima:place] and [Quito:place] have missed.",
        "[Chad:party] accused [Togo:party] of theft. He shuttled between the Peruvian capital and [Quito:place].",
        "[Chad:party] accused [Togo:party] of theft. The sale was stopped by Acme Masts, of [Aarhus:place], Denmark, in May.",
    ]);
}

#[test]
fn how_people_talk_is_no_street() {
    check(&[
        "[Chad:party] accused [Togo:party] of theft.\n\n[Via Teleconference:not-place]\n\n[Togo:party] rejected it.",
    ]);
}
