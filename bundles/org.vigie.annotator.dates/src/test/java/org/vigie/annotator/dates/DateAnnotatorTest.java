package org.vigie.annotator.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.vigie.model.Mention;
import org.vigie.model.NormalisedValue;
import org.vigie.model.PartialDate;
import org.junit.jupiter.api.Test;
import org.vigie.annotator.Annotator;
import org.vigie.testkit.AnnotatorContract;
import org.vigie.testkit.SampleText;

class DateAnnotatorTest extends AnnotatorContract {

    private final Annotator annotator = new DateAnnotator(List.of());

    @Override
    protected Annotator annotator() {
        return annotator;
    }

    private static final String TEXT = "La panne du 10 août a duré jusqu'au vendredi 3 septembre. Mi-décembre, tout allait bien, depuis juillet"
            + " aussi. Jeudi matin, l'an dernier, la nuit du 20 au 21 janvier, en mars 2019.";

    @Override
    protected SampleText sample() {
        return SampleText.of(TEXT).in("fr");
    }

    @Test
    void aYearThatNothingStatesIsNotMadeUp() {
        assertThat(dates(sample())).containsExactly("--08-10", "--09-03", "--12~mid", "--07/..", "-W-4~morning", "",
                "--01-20/--01-21",
                "2019-03");
    }

    @Test
    void theDayOfPublicationTellsTheYear() {
        assertThat(dates(published("2021-09-05"))).containsExactly("2021-08-10", "2021-09-03", "2020-12~mid",
                "2021-07/..",
                "2021-09-02~morning", "2020", "2021-01-20/2021-01-21", "2019-03");
    }

    @Test
    void aMonthOfPublicationTellsTheYearButNoWeekday() {
        assertThat(dates(published("2021-09"))).contains("2021-08-10", "2021-09-03", "-W-4~morning");
    }

    @Test
    void theTextMayStateItsOwnDay() {
        assertThat(dates(SampleText.of("Publié le 12 mars 2024\nLe 4 mars, la mairie a fermé.").in("fr")))
                .contains("2024-03-04");
    }

    @Test
    void readsEnglishDates() {
        SampleText text = SampleText
                .of("On March 4 the county closed; it reopened Friday. Last year, in early June 2022, it was open.")
                .in("en");
        assertThat(
                dates(new SampleText("", text.text(), "en", Optional.of(PartialDate.parse("2024-03-11")), List.of())))
                .containsExactly("2024-03-04", "2024-03-08", "2023", "2022-06~early");
    }

    @Test
    void aDateBeforeAllCalendarsIsNone() {
        SampleText text = SampleText.of("C'était il y a 3000 ans.").in("fr");
        assertThat(new SampleText("", text.text(), "fr", Optional.of(PartialDate.parse("2024-03-11")), List.of())
                .annotate(annotator)).isEmpty();
    }

    @Test
    void whatIsInNoCalendarIsNoDate() {
        assertThat(dates(SampleText.of("Le 31 juin 2021 et le 30 février.").in("fr"))).doesNotContain("2021-06-31",
                "--02-30");
    }

    private SampleText published(String date) {
        return new SampleText("", TEXT, "fr", Optional.of(PartialDate.parse(date)), List.of());
    }

    private List<String> dates(SampleText text) {
        return text.annotate(annotator).stream().map(Mention.class::cast)
                .map(found -> found.normalised().map(NormalisedValue::format).orElse("")).toList();
    }
}
