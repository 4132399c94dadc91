package io.glidepath.cli.rules;

import io.glidepath.authoring.ScenarioReport.Result;
import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Scenario results in the XML that continuous integration reads. */
final class JunitXml {
  private JunitXml() {}

  static String of(List<Result> results) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("testsuite");
      xml.writeAttribute("name", "rules");
      xml.writeAttribute("tests", Integer.toString(results.size()));
      long failures = results.stream().filter(Result::isFailure).count();
      xml.writeAttribute("failures", Long.toString(failures));
      for (Result result : results) {
        testCase(xml, result);
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return text + "\n";
  }

  private static void testCase(XMLStreamWriter xml, Result result) throws XMLStreamException {
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", result.rule());
    xml.writeAttribute("name", result.name());
    xml.writeAttribute("file", result.file());
    xml.writeAttribute("line", Integer.toString(result.line()));
    if (result.isFailure()) {
      xml.writeStartElement("failure");
      xml.writeAttribute("message", result.failures().get(0));
      xml.writeCharacters(String.join("\n", result.failures()) + "\n");
      xml.writeCharacters(String.join("\n", result.notes()));
      xml.writeEndElement();
    } else if (!result.passed()) {
      xml.writeEmptyElement("skipped");
    }
    xml.writeEndElement();
  }
}
