package org.vigie.importer.references;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Component;
import org.vigie.importer.Importer;
import org.vigie.importer.ImporterFormat;
import org.vigie.importer.ImportInput;
import org.vigie.importer.InputHead;
import org.vigie.importer.Recognition;
import org.vigie.importer.ReportSink;

/** Reads entries of BibTeX and biblatex. */
@Component(service = Importer.class)
@ImporterFormat(id = "bibtex", name = "BibTeX references", extensions = "bib")
public final class BibtexImporter implements Importer {

    private static final Pattern ENTRY = Pattern
            .compile("(?im)^\\s*@(article|book|booklet|conference|in\\w+|manual|misc|online|phdthesis|mastersthesis|"
                    + "proceedings|report|techreport|unpublished|dataset|thesis|string|comment|preamble)\\s*[{(]");
    private static final Recognition MINE = new Recognition(95);
    static final Reference.Names NAMES = new Reference.Names(List.of("title"), List.of("author"),
            List.of("journal", "journaltitle", "institution", "organization", "publisher", "booktitle"),
            List.of("date", "year"), List.of("url", "howpublished"), List.of("langid", "language"),
            List.of("keywords"), List.of("abstract"), List.of("doi"));

    @Override
    public Recognition recognise(InputHead head) {
        String text = head.trimmed();
        boolean isOther = text.startsWith("<") || text.startsWith("{") || text.startsWith("[");
        return !isOther && ENTRY.matcher(text).find() ? MINE : Recognition.NONE;
    }

    @Override
    public void read(ImportInput input, ReportSink sink) throws IOException {
        new BibtexReader(input.text(), sink).run();
    }
}
