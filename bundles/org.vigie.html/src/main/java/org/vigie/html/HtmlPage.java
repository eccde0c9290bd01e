package org.vigie.html;

import java.util.List;

/**
 * What a page says and what it says of itself. Whatever the page does not state is empty.
 *
 * @param title the title of the article
 * @param text the text of the article, or of the page where no article can be told apart
 * @param siteName who published it
 * @param published the date as the page writes it
 * @param modified the date as the page writes it
 * @param language the language tag as the page writes it
 * @param address the canonical address that the page states
 * @param authors the authors
 * @param keywords the keywords or sections
 */
public record HtmlPage(String title, String text, String siteName, String published, String modified, String language,
        String address, List<String> authors, List<String> keywords) {

    public HtmlPage {
        authors = List.copyOf(authors);
        keywords = List.copyOf(keywords);
    }
}
