package org.vigie.casework;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Transform;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.vigie.summary.Surface;
import org.vigie.workbench.FileQuestion;
import org.vigie.workbench.FileQuestion.Form;
import org.vigie.workbench.Foreground;
import org.vigie.workbench.Problems;
import org.vigie.workbench.Texts;

/** Writes a picture into a file that the user chooses, as SVG or as PNG in twice the size of the screen. In the thread of the user interface. */
public final class PictureExport {
    private static final Texts TEXTS = Texts.of(PictureExport.class);
    private static final int SCALE = 2;
    /** What is higher would take hundreds of megabytes, and no viewer shows it. */
    private static final int MOST_HEIGHT = 8_000;
    private static final String SVG = ".svg";
    private static final String PNG = ".png";

    private PictureExport() {}

    /**
     * What is written.
     *
     * @param svg returns it as SVG; called in the background
     * @param drawing draws it
     * @param width in pixels
     * @param height in pixels
     */
    public record Picture(Supplier<String> svg, Consumer<Surface> drawing, int width, int height) {}

    /**
     * Asks for a file and writes.
     *
     * @param control whose theme the picture has as PNG
     * @param name what the file is called at first, without its ending
     * @param done told the file
     */
    public static void ask(Control control, String name, Picture picture, Consumer<Path> done) {
        Shell shell = control.getShell();
        FileQuestion.ask(shell, TEXTS.say("picture.title"), List.of(new Form(TEXTS.say("picture.svg"), SVG),
                new Form(TEXTS.say("picture.png"), PNG)), FileNames.of(name))
                .ifPresent(file -> write(control, file, picture, done));
    }

    /** Writes into a file, whose ending says as what. */
    public static void write(Control control, Path file, Picture picture, Consumer<Path> done) {
        Shell shell = control.getShell();
        if (!file.toString().toLowerCase(Locale.ROOT).endsWith(PNG)) {
            Foreground.run(shell, () -> Files.writeString(file, picture.svg().get(), StandardCharsets.UTF_8), done,
                    problem -> Problems.show(shell, TEXTS.say("picture.title"), problem));
            return;
        }
        if (picture.height() > MOST_HEIGHT) {
            MessageDialog.openError(shell, TEXTS.say("picture.title"), TEXTS.say("picture.high"));
            return;
        }
        ImageData data = drawn(control, picture);
        Foreground.run(shell, () -> written(data, file), done,
                problem -> Problems.show(shell, TEXTS.say("picture.title"), problem));
    }

    private static Path written(ImageData data, Path file) throws IOException {
        ImageLoader loader = new ImageLoader();
        loader.data = new ImageData[]{data};
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            loader.save(out, SWT.IMAGE_PNG);
        }
        return file;
    }

    /** Only the thread of the user interface may draw. */
    private static ImageData drawn(Control control, Picture picture) {
        Image image = new Image(control.getDisplay(), picture.width() * SCALE, picture.height() * SCALE);
        GC gc = new GC(image);
        Transform twice = new Transform(control.getDisplay());
        try {
            twice.scale(SCALE, SCALE);
            gc.setTransform(twice);
            gc.setFont(control.getFont());
            picture.drawing().accept(new GcSurface(gc, control));
            gc.setTransform(null);
            return image.getImageData();
        } finally {
            twice.dispose();
            gc.dispose();
            image.dispose();
        }
    }
}
