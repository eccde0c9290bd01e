package org.vigie.html;

import org.osgi.annotation.versioning.ProviderType;

/** Turns HTML into text. Nothing is ever fetched or run. Safe for use by several threads. */
@ProviderType
public interface HtmlReader {

    /**
     * Returns the text of a fragment: paragraphs apart by an empty line, list items on lines of their own.
     *
     * @param fragment HTML, well-formed or not
     */
    String text(String fragment);

    /**
     * Reads a page.
     *
     * @param html the page
     * @param address where it stood, to complete relative links; empty when unknown
     */
    HtmlPage page(String html, String address);
}
