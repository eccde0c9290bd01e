package org.vigie.itests;

import aQute.bnd.differ.DiffPluginImpl;
import aQute.bnd.osgi.Jar;
import aQute.bnd.service.diff.Delta;
import aQute.bnd.service.diff.Tree;
import aQute.bnd.service.diff.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.Version;

/**
 * What an exported package offers, as a text that can be kept and compared with: its version, then a line for each class,
 * method, field, annotation … with what bnd says that adding and removing it means to users.
 *
 * @param name the package
 * @param version its version
 * @param tree what it offers
 */
record ApiSignature(String name, Version version, Tree tree) {

    private static final String STEP = " ";

    /** Reads the exported packages of a bundle. */
    static List<ApiSignature> of(Jar jar) throws Exception {
        List<ApiSignature> signatures = new ArrayList<>();
        for (Tree child : new DiffPluginImpl().tree(jar).get("<api>").getChildren()) {
            if (child.getType() == Type.PACKAGE) {
                Tree.Data data = child.serialize();
                String version = Arrays.stream(data.children).filter(part -> part.type == Type.VERSION)
                        .map(part -> part.name).findFirst().orElseThrow();
                data.children = Arrays.stream(data.children).filter(part -> part.type != Type.VERSION)
                        .toArray(Tree.Data[]::new);
                Arrays.stream(data.children).forEach(ApiSignature::leaveTheJdkOut);
                signatures.add(new ApiSignature(child.getName(), new Version(version),
                        new DiffPluginImpl().deserialize(data)));
            }
        }
        return signatures;
    }

    /** What a class inherits from the JDK differs between JDKs and is not ours to keep. */
    private static void leaveTheJdkOut(Tree.Data type) {
        Set<String> inherited = Stream.concat(Stream.of("java.lang.Object"),
                Arrays.stream(type.children).filter(part -> part.type == Type.EXTENDS || part.type == Type.IMPLEMENTS)
                        .map(part -> part.name).filter(name -> name.startsWith("java.")))
                .flatMap(ApiSignature::members).collect(Collectors.toSet());
        type.children = Arrays.stream(type.children)
                .filter(part -> part.type != Type.METHOD || !inherited.contains(part.name)).toArray(Tree.Data[]::new);
        Arrays.stream(type.children).filter(part -> part.type == Type.CLASS || part.type == Type.INTERFACE)
                .forEach(ApiSignature::leaveTheJdkOut);
    }

    private static Stream<String> members(String type) {
        try {
            return Arrays.stream(Class.forName(type.replaceFirst("<.*", "")).getDeclaredMethods())
                    .map(method -> method.getName() + Arrays.stream(method.getParameterTypes())
                            .map(Class::getCanonicalName).collect(Collectors.joining(",", "(", ")")));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    String text() {
        StringBuilder text = new StringBuilder(name + " " + version + "\n");
        Arrays.stream(tree.getChildren()).sorted().forEach(child -> write(child, "", text));
        return text.toString();
    }

    private static void write(Tree tree, String indent, StringBuilder text) {
        text.append(indent).append(tree.getType()).append(' ').append(tree.ifAdded()).append(' ')
                .append(tree.ifRemoved()).append(' ').append(tree.getName()).append('\n');
        Arrays.stream(tree.getChildren()).sorted().forEach(child -> write(child, indent + STEP, text));
    }

    static ApiSignature parse(String text) throws Exception {
        List<String> lines = text.lines().toList();
        String[] head = lines.getFirst().split(" ");
        Tree.Data root = new Tree.Data();
        root.name = head[0];
        root.type = Type.PACKAGE;
        root.add = Delta.MINOR;
        root.rem = Delta.MAJOR;
        root.children = children(lines.subList(1, lines.size()), 0);
        return new ApiSignature(head[0], new Version(head[1]), new DiffPluginImpl().deserialize(root));
    }

    private static Tree.Data[] children(List<String> lines, int depth) {
        List<Tree.Data> children = new ArrayList<>();
        int from = 0;
        while (from < lines.size()) {
            int to = from + 1;
            while (to < lines.size() && depth(lines.get(to)) > depth) {
                to++;
            }
            String[] parts = lines.get(from).strip().split(" ", 4);
            Tree.Data child = new Tree.Data();
            child.type = Type.valueOf(parts[0]);
            child.add = Delta.valueOf(parts[1]);
            child.rem = Delta.valueOf(parts[2]);
            child.name = parts[3];
            child.children = children(lines.subList(from + 1, to), depth + 1);
            children.add(child);
            from = to;
        }
        return children.toArray(Tree.Data[]::new);
    }

    private static int depth(String line) {
        return line.length() - line.stripLeading().length();
    }

    /** Returns the least version that this package may have after what an earlier one offered. */
    Version leastAfter(ApiSignature earlier) {
        Version before = earlier.version();
        return switch (tree.diff(earlier.tree()).getDelta()) {
            case MAJOR, REMOVED -> new Version(before.getMajor() + 1, 0, 0);
            case MINOR, ADDED, CHANGED -> new Version(before.getMajor(), before.getMinor() + 1, 0);
            case MICRO, UNCHANGED, IGNORED -> before;
        };
    }

    /** Returns what differs, for people. */
    List<String> differences(ApiSignature earlier) {
        List<String> now = text().lines().skip(1).map(String::strip).toList();
        List<String> before = earlier.text().lines().skip(1).map(String::strip).toList();
        return Stream.concat(now.stream().filter(line -> !before.contains(line)).map(line -> "+ " + line),
                before.stream().filter(line -> !now.contains(line)).map(line -> "- " + line)).toList();
    }
}
