/** The view of the sample plugin, written against the published interface of the workbench alone. */
package org.vigie.sample.ransomwarelive.view;
