package org.vigie.importer.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.vigie.importer.Importer;
import org.vigie.importer.ItemProblem;
import org.vigie.testkit.CollectingSink;
import org.vigie.testkit.ImporterContract;
import org.vigie.testkit.MemoryInput;

class PdfImporterTest extends ImporterContract {

    @Override
    protected Importer importer() {
        return new PdfImporter();
    }

    @Override
    protected MemoryInput sample() {
        return MemoryInput.of("communique.pdf", pdf("Communiqué de la préfecture", false));
    }

    @Override
    protected int reportsInSample() {
        return 1;
    }

    @Test
    void readsTheTextAndTheStatedTitle() throws IOException {
        CollectingSink sink = new CollectingSink();
        importer().read(sample(), sink);
        assertThat(sink.reports().getFirst().content().text()).isEqualTo("Communiqué de la préfecture");
        assertThat(sink.reports().getFirst().content().title()).isEqualTo("Titre du document");
    }

    @Test
    void saysThatAPasswordIsNeeded() throws IOException {
        CollectingSink sink = new CollectingSink();
        importer().read(MemoryInput.of("secret.pdf", pdf("secret", true)), sink);
        assertThat(sink.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(ItemProblem.Kind.ACCESS);
            assertThat(problem.reason()).contains("password");
        });
    }

    private static byte[] pdf(String text, boolean locked) {
        try (PDDocument document = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = new PDPage();
            document.addPage(page);
            document.getDocumentInformation().setTitle("Titre du document");
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(50, 700);
                content.showText(text);
                content.endText();
            }
            if (locked) {
                document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            }
            document.setDocumentId(1L);
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
