package org.vigie.uitests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How the distribution starts processes of a kind.
 *
 * @param features the features, in order
 * @param properties what the flags set
 * @param flags the flags of the JVM
 */
record Profile(List<String> features, Map<String, String> properties, List<String> flags) {

    static Profile read(Path dist, String name) throws IOException {
        for (String line : Files.readAllLines(dist.resolve("conf/profiles"))) {
            String[] words = line.strip().split("\\s+");
            if (words.length > 2 && words[0].equals("profile") && words[1].equals(name)) {
                List<String> flags = List.of(words).subList(3, words.length);
                Map<String, String> properties = new HashMap<>();
                flags.stream().filter(flag -> flag.startsWith("-D")).map(flag -> flag.substring(2).split("=", 2))
                        .forEach(pair -> properties.put(pair[0], pair[1]));
                return new Profile(List.of(words[2].split(",")), properties, flags);
            }
        }
        throw new IOException("There is no profile " + name);
    }
}
