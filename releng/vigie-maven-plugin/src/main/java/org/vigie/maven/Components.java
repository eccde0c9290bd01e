package org.vigie.maven;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Finds what the components of a bundle offer to Vigie (Declarative Services, OSGi Compendium 8, chapter 112). */
final class Components {

    /** The properties by which Vigie tells contributions of one kind apart. */
    private static final Pattern IDENTITY = Pattern.compile("vigie\\.([a-z]+\\.id|subcommand\\.name)");

    private Components() {}

    /** A service and the filter that finds it among others of its kind. */
    record Service(String name, String filter) {}

    static List<Service> read(JarFile jar, Attributes headers) throws IOException {
        List<Service> services = new ArrayList<>();
        String component = headers.getValue("Service-Component");
        for (String path : component == null ? new String[0] : component.split("\\s*,\\s*")) {
            ZipEntry entry = jar.getEntry(path);
            if (entry != null) {
                try (InputStream in = jar.getInputStream(entry)) {
                    services.addAll(services(parse(in)));
                } catch (SAXException | ParserConfigurationException e) {
                    throw new IOException(path + " cannot be read: " + e.getMessage(), e);
                }
            }
        }
        return services;
    }

    private static Element parse(InputStream in) throws IOException, SAXException, ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(in).getDocumentElement();
    }

    private static List<Service> services(Element component) {
        List<Service> services = new ArrayList<>();
        boolean conditional = "require".equals(component.getAttribute("configuration-policy"))
                || "false".equals(component.getAttribute("enabled"));
        if (!conditional) {
            String filter = filter(component.getElementsByTagName("property"));
            NodeList provided = component.getElementsByTagName("provide");
            for (int i = 0; i < provided.getLength(); i++) {
                String name = ((Element) provided.item(i)).getAttribute("interface");
                if (name.startsWith("org.vigie.")) {
                    services.add(new Service(name, filter));
                }
            }
        }
        return services;
    }

    private static String filter(NodeList properties) {
        for (int i = 0; i < properties.getLength(); i++) {
            Element property = (Element) properties.item(i);
            String name = property.getAttribute("name");
            if (IDENTITY.matcher(name).matches()) {
                String value = property.hasAttribute("value")
                        ? property.getAttribute("value")
                        : property.getTextContent().strip();
                return "(" + name + "=" + value.replaceAll("([\\\\*()])", "\\\\$1") + ")";
            }
        }
        return "";
    }
}
