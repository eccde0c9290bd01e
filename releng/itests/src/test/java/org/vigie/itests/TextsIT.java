package org.vigie.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The texts of the workbench: in properties files, in English and French, all of them, and well-formed. */
class TextsIT {

    private static final Pattern SAID = Pattern.compile("TEXTS\\.say\\(\\s*\"([^\"]+)\"\\s*([,)+])");
    private static final Pattern MODEL = Pattern.compile("\"%([^\"]+)\"");
    private static final Pattern HOLE = Pattern.compile("\\{(\\d+)");
    /** A text with values is a pattern, in which an apostrophe stands twice. */
    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");

    @Test
    void everyTextIsThereInBothLanguages() throws IOException {
        List<String> wrong = new ArrayList<>();
        int bundles = 0;
        for (Path folder : folders()) {
            Properties english = read(folder, "bundle.properties");
            Properties french = read(folder, "bundle_fr.properties");
            bundles++;
            Set<String> all = new TreeSet<>(english.stringPropertyNames());
            all.addAll(french.stringPropertyNames());
            for (String key : all) {
                if (!english.containsKey(key) || !french.containsKey(key)) {
                    wrong.add(folder.getFileName() + ": " + key + " is there in one language only");
                } else {
                    compare(folder, key, english.getProperty(key), french.getProperty(key), wrong);
                }
            }
            used(folder).stream().filter(key -> !english.containsKey(key))
                    .forEach(key -> wrong.add(folder.getFileName() + ": there is no text " + key));
        }
        assertThat(wrong).isEmpty();
        assertThat(bundles).as("bundles with texts").isGreaterThan(10);
    }

    private static void compare(Path folder, String key, String english, String french, List<String> wrong) {
        if (!holes(english).equals(holes(french))) {
            wrong.add(folder.getFileName() + ": " + key + " takes other values in French");
        }
        for (String text : List.of(english, french)) {
            if (!holes(text).isEmpty()) {
                if (LONE_APOSTROPHE.matcher(text).find()) {
                    wrong.add(folder.getFileName() + ": " + key + " has an apostrophe that would be lost: " + text);
                }
                new MessageFormat(text);
            }
        }
    }

    private static Set<String> holes(String text) {
        return new TreeSet<>(HOLE.matcher(text).results().map(hole -> hole.group(1)).toList());
    }

    /** The keys that stand whole in the code and in models. */
    private static Set<String> used(Path folder) throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder.resolve("src/main"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".java")) {
                    Matcher said = SAID.matcher(Files.readString(file));
                    while (said.find()) {
                        if (!said.group(2).equals("+")) {
                            keys.add(said.group(1));
                        }
                    }
                } else if (name.endsWith(".e4xmi")) {
                    MODEL.matcher(Files.readString(file)).results().forEach(key -> keys.add(key.group(1)));
                }
            }
        }
        return keys;
    }

    private static List<Path> folders() throws IOException {
        Path root = Path.of(System.getProperty("vigie.root"));
        List<Path> found = new ArrayList<>();
        for (Path parent : List.of(root.resolve("bundles"), root.resolve("releng/samples"))) {
            try (Stream<Path> folders = Files.list(parent)) {
                folders.filter(folder -> Files.exists(texts(folder).resolve("bundle.properties"))).sorted()
                        .forEach(found::add);
            }
        }
        return found;
    }

    private static Path texts(Path folder) {
        return folder.resolve("src/main/resources/OSGI-INF/l10n");
    }

    private static Properties read(Path folder, String name) throws IOException {
        Properties values = new Properties();
        try (Reader reader = Files.newBufferedReader(texts(folder).resolve(name))) {
            values.load(reader);
        }
        return values;
    }
}
