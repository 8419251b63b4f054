"""Makes a published pom resolvable by itself: strip-pom.py IN OUT EXTRA

Drops what only the project's own build needs, puts the extra dependencies (g:a:v,... or -) first.
"""

import sys
import xml.etree.ElementTree as ET

MAVEN = "http://maven.apache.org/POM/4.0.0"
DROPPED = "build modules repositories pluginRepositories reporting profiles distributionManagement"


def tag(name):
    return "{%s}%s" % (MAVEN, name)


source, target, extra = sys.argv[1:4]
ET.register_namespace("", MAVEN)
tree = ET.parse(source)
project = tree.getroot()
if not project.tag.startswith("{"):  # a pom without a namespace
    for element in project.iter():
        if isinstance(element.tag, str):
            element.tag = tag(element.tag)
for name in DROPPED.split():
    for element in project.findall(tag(name)):
        project.remove(element)
for packaging in project.findall(tag("packaging")):
    packaging.text = "jar"
for parent in project.findall(tag("parent")):
    for path in parent.findall(tag("relativePath")):
        parent.remove(path)
    ET.SubElement(parent, tag("relativePath"))  # empty: never look on disk
project.find(tag("artifactId")).text += "-src"  # may depend on its own jar, for shaded classes
dependencies = project.find(tag("dependencies"))
if dependencies is None:
    dependencies = ET.SubElement(project, tag("dependencies"))
for dependency in list(dependencies):
    if dependency.findtext(tag("scope"), "").strip() in ("test", "system"):
        dependencies.remove(dependency)
for coordinates in reversed([] if extra == "-" else extra.split(",")):
    dependency = ET.Element(tag("dependency"))
    for name, value in zip(("groupId", "artifactId", "version"), coordinates.split(":")):
        ET.SubElement(dependency, tag(name)).text = value
    dependencies.insert(0, dependency)
tree.write(target)
