/** Finds names: organisations, places, persons and what they are, systems, attacks, actors, and the ids that security people use. */
package org.vigie.annotator.names;
