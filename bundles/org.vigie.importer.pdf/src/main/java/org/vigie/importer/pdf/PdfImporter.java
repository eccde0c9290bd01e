package org.vigie.importer.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.osgi.service.component.annotations.Component;
import org.vigie.importer.ImportInput;
import org.vigie.importer.Importer;
import org.vigie.importer.ImporterFormat;
import org.vigie.importer.InputHead;
import org.vigie.importer.ItemProblem;
import org.vigie.importer.Recognition;
import org.vigie.importer.ReportDraft;
import org.vigie.importer.ReportSink;
import org.vigie.model.Content;
import org.vigie.model.Phrases;

/** Reads the text of a PDF file with PDFBox. A PDF is read from its end, so the file is held in memory, up to a limit. */
@Component
@ImporterFormat(id = "pdf", name = "PDF documents", extensions = "pdf", kind = "press")
public final class PdfImporter implements Importer {

    private static final Phrases WORDS = Phrases.of(PdfImporter.class);

    private static final int MAX_BYTES = 64 * 1024 * 1024;
    private static final int MAX_PAGES = 2_000;

    @Override
    public Recognition recognise(InputHead head) {
        return head.text().startsWith("%PDF-")
                ? Recognition.CERTAIN
                : head.hasExtension("pdf") ? Recognition.LIKELY : Recognition.NONE;
    }

    @Override
    public void read(ImportInput input, ReportSink sink) throws IOException {
        byte[] bytes;
        try (InputStream in = input.bytes()) {
            bytes = in.readNBytes(MAX_BYTES + 1);
        }
        if (bytes.length > MAX_BYTES) {
            problem(sink, ItemProblem.Kind.LIMIT, WORDS.say("a PDF of more than %d MB", MAX_BYTES / 1024 / 1024));
            return;
        }
        try (PDDocument document = Loader.loadPDF(bytes)) {
            read(document, input, sink);
        } catch (InvalidPasswordException _) {
            problem(sink, ItemProblem.Kind.ACCESS, WORDS.say("the PDF is protected by a password"));
        } catch (IOException e) {
            problem(sink, ItemProblem.Kind.SYNTAX, WORDS.say("not a readable PDF: %s", e.getMessage()));
        }
    }

    private static void read(PDDocument document, ImportInput input, ReportSink sink) throws IOException {
        if (document.getNumberOfPages() > MAX_PAGES) {
            problem(sink, ItemProblem.Kind.LIMIT, WORDS.say("a PDF of more than %d pages", MAX_PAGES));
            return;
        }
        StringWriter text = new StringWriter();
        new PDFTextStripper().writeText(document, text);
        if (text.toString().isBlank()) {
            problem(sink, ItemProblem.Kind.SHAPE,
                    WORDS.say("the PDF has no text, only pictures; it needs text recognition first"));
            return;
        }
        PDDocumentInformation information = document.getDocumentInformation();
        ReportDraft.Builder draft = ReportDraft.record(1).text(text.toString().strip())
                .title(stated(information.getTitle()).orElseGet(() -> firstLine(text.toString())))
                .attribute(Content.AUTHOR, stated(information.getAuthor()).orElse(""))
                .attribute("pages", Integer.toString(document.getNumberOfPages()));
        input.address().ifPresent(draft::address);
        sink.report(draft.build());
    }

    private static Optional<String> stated(String value) {
        return Optional.ofNullable(value).filter(text -> !text.isBlank());
    }

    private static String firstLine(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).findFirst()
                .filter(line -> line.length() <= 180).orElse("");
    }

    private static void problem(ReportSink sink, ItemProblem.Kind kind, String reason) {
        sink.problem(new ItemProblem(kind, 1, 0, reason));
    }
}
