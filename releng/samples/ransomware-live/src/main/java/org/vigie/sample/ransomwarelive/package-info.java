/** A sample plugin: an importer and a subcommand, written against the published interfaces alone. */
package org.vigie.sample.ransomwarelive;
