package io.glidepath.cli.rules;

import io.glidepath.authoring.Finding;
import java.io.StringWriter;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Findings in the XML that continuous integration reads: one test case a rule file. */
final class FindingsXml {
  private FindingsXml() {}

  static String of(Collection<String> files, List<Finding> findings) {
    Set<String> all = new TreeSet<>(files);
    findings.forEach(finding -> all.add(finding.file()));
    long failures = findings.stream().map(Finding::file).distinct().count();
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("testsuite");
      xml.writeAttribute("name", "rules check");
      xml.writeAttribute("tests", Integer.toString(all.size()));
      xml.writeAttribute("failures", Long.toString(failures));
      for (String file : all) {
        testCase(xml, file, findings.stream().filter(it -> it.file().equals(file)).toList());
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return text + "\n";
  }

  private static void testCase(XMLStreamWriter xml, String file, List<Finding> findings)
      throws XMLStreamException {
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", "rules check");
    xml.writeAttribute("name", file);
    xml.writeAttribute("file", file);
    if (!findings.isEmpty()) {
      xml.writeStartElement("failure");
      xml.writeAttribute("type", findings.get(0).code());
      xml.writeAttribute("message", findings.get(0).message());
      xml.writeCharacters(findings.stream().map(Finding::format).collect(Collectors.joining("\n")));
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }
}
