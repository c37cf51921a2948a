package org.procedex.benchmark;

/** What the generator puts together; every line is made for it. */
final class Words {
  static final String[] APPROACH = {
    "Laparoscopic",
    "Endoscopic",
    "Percutaneous",
    "Robotic",
    "Open",
    "Transnasal",
    "Minimally invasive",
    "Arthroscopic",
    "Microscopic",
    "Radiofrequency",
    "Ultrasound-guided",
    "Transurethral"
  };

  static final String[] OPERATION = {
    "cholecystectomy",
    "thyroidectomy",
    "nephrectomy",
    "septoplasty",
    "meniscectomy",
    "vertebroplasty",
    "keratoplasty",
    "lithotripsy",
    "hysterectomy",
    "gastrectomy",
    "biopsy",
    "tympanoplasty",
    "drainage",
    "embolization",
    "colonoscopy",
    "discectomy",
    "tonsillectomy",
    "angioplasty",
    "fundoplication",
    "polypectomy",
    "ablation",
    "laser therapy",
    "nerve block",
    "splenectomy",
    "bronchoscopy"
  };

  static final String[] SEVERITY = {
    "",
    "",
    "",
    "acute ",
    "chronic ",
    "severe ",
    "recurrent ",
    "uncontrolled ",
    "early ",
    "advanced ",
    "mild ",
    "congenital ",
    "symptomatic ",
    "untreated "
  };

  static final String[] SITE = {
    "renal",
    "hepatic",
    "thyroid",
    "biliary",
    "lumbar",
    "retinal",
    "cardiac",
    "gastric",
    "pulmonary",
    "ovarian",
    "nasal",
    "ureteral",
    "cervical",
    "intestinal",
    "corneal",
    "coronary",
    "prostatic",
    "pancreatic",
    "laryngeal",
    "vertebral"
  };

  static final String[] DISEASE = {
    "failure",
    "stones",
    "cancer",
    "stenosis",
    "polyps",
    "infection",
    "cysts",
    "hemorrhage",
    "insufficiency",
    "fracture",
    "tumors",
    "inflammation",
    "obstruction",
    "ulcers",
    "thrombosis",
    "abscess",
    "adhesions",
    "edema"
  };

  static final String[] ALONE = {
    "hypertension", "diabetes", "pregnancy", "coagulation disorders", "anemia", "sepsis", "asthma",
    "epilepsy", "glaucoma", "cirrhosis", "osteoporosis", "sinusitis", "arthritis", "pneumonia",
    "hemophilia", "hypothyroidism", "migraine", "shock", "portal hypertension", "mental illness"
  };

  static final String[] PEOPLE = {
    "patients with",
    "elderly patients with",
    "children with",
    "women with",
    "people who suffer from",
    "adults with",
    "those with"
  };

  static final String[] QUALITY = {
    "small trauma",
    "less bleeding",
    "quick recovery",
    "a short hospital stay",
    "little pain",
    "a high success rate",
    "few complications",
    "no visible scar",
    "simple operation",
    "low cost",
    "clear vision of the field",
    "a low recurrence rate",
    "safe and reliable results",
    "less damage to healthy tissue",
    "no need for general anesthesia"
  };

  static final String[] BODY = {
    "abdomen", "neck", "knee", "lower back", "chest", "nose", "groin", "shoulder", "left arm", "hip"
  };

  static final String[] STAFF = {
    "surgeon", "doctor", "nurse", "anesthetist", "assistant", "radiologist", "physician on duty"
  };

  static final String[] TIME = {
    "two hours",
    "three days",
    "a week",
    "about twenty minutes",
    "half a year",
    "six weeks",
    "one night",
    "ten to fourteen days",
    "a month",
    "the first 24 hours"
  };

  static final String[] THING = {
    "a thin catheter", "a camera", "a small needle", "the drainage tube", "a soft bandage",
    "the blood pressure cuff", "a special instrument", "the monitor", "warm saline", "an ice pack",
    "a balloon", "the dressing"
  };

  /** Plain narrative; {B} body, {S} staff, {T} time, {X} thing, {C} condition, {P} procedure. */
  static final String[] NARRATIVE = {
    "The patient lies on the side while the {S} cleans the skin of the {B}.",
    "After {T} the {S} looks at the {B} again and takes out {X}.",
    "Most people go home after {T}, and a relative should drive the car.",
    "The {S} puts {X} through a small opening and moves it slowly forward.",
    "Nothing should be eaten for {T} before the appointment.",
    "You may feel a little pressure in the {B}, which goes away within {T}.",
    "The room is cool, and a nurse stays beside the bed the whole time.",
    "Blood is drawn in the morning and sent to the laboratory.",
    "Then {X} is connected and the picture appears on the screen.",
    "According to a survey of {N} hospitals, {N} such cases were seen in 2019.",
    "Mr. Li, {N} years old, came to the clinic because his {B} had hurt for {T}.",
    "His family was worried, and the {S} explained every step with great patience.",
    "The wound is closed with {N} stitches and covered with {X}.",
    "Drink enough water, keep the {B} warm, and avoid heavy work for {T}.",
    "The first such device was built in the last century and weighed {N} kilograms.",
    "If the temperature rises above 38.5 degrees, call the {S} at once.",
    "The tissue is cut into thin slices, stained, and studied under the microscope.",
    "The anatomy of the {B} differs from person to person, which makes planning important.",
    "In the next step {X} is pushed over the guide wire until resistance is felt.",
    "Walking is allowed on the day after, climbing stairs after {T}.",
    "The insurance pays a part of the bill, usually {N} percent.",
    "A light meal such as porridge, fish or steamed vegetables is enough in the evening.",
    "The {S} marks the place with a pen and asks the patient to hold the breath.",
    "Fluid collects around the {B}, and the skin becomes red and warm.",
    "Reports from several countries describe what happened over {T}.",
    "Take the tablets with a glass of water, {N} mg twice a day, and do not chew them.",
    "In his case {C} had been found {T} earlier by chance.",
    "The nerves of the {B} run close to the vessels and must be protected.",
    "What happens on the day itself is told by the {S} in a short talk.",
    "The mirror is warmed so that it does not fog, and {X} is laid ready.",
    "She slept well, ate breakfast, and walked along the corridor with her son.",
    "The cause is not known, although {C} runs in some families.",
    "Swelling of the {B} is common and no reason to worry.",
    "Every {T} the position is changed and the {S} writes down the values.",
    "The history of {P} goes back to the nineteenth century.",
    "During {P} the heart beat, the breathing and the oxygen are watched.",
    "Bring the letter of your {S}, the list of your medicines and comfortable shoes.",
    "The catheter, about {N} cm long, is removed after {T}.",
    "Smoking delays healing, so it is better to stop {T} before.",
    "An X-ray of the {B} is taken from two sides, and the films are kept for {N} years.",
  };

  /** In front of a narrative sentence, so that few are alike by chance. */
  static final String[] OPENER = {
    "",
    "In the {N}-bed ward, ",
    "On day {N} of the course, ",
    "As {S} Wang wrote in bulletin {N}, ",
    "At half past {N}, ",
    "In a hospital of {N} rooms, ",
    "During visit {N}, ",
    "Step {N} comes next: ",
    "For {T}, then, ",
    "With the {B} at rest, ",
    "Beside {X}, ",
    "While the {S} waits, ",
    "Later, after {T}, "
  };

  /** Behind it. */
  static final String[] TAIL = {
    "",
    "",
    " That took {T}.",
    " The {S} noted it on page {N}.",
    " It is much the same for the {B}.",
    " Some {N} people asked about this.",
    " One needs {X} for it."
  };

  /** What names and defines; {P} name, {Q} name in lower case, {A} abbreviation. */
  static final String[] DEFINITION = {
    "{P} ({A}) is a surgical procedure that removes diseased tissue from the {B}.",
    "{P} is a minimally invasive technique in which {X} is passed into the {B}.",
    "{P}, also known as {A}, is an operation on the {B} under local anesthesia.",
    "{P} refers to the treatment of {C} through a small opening in the {B}.",
    "{P} is a method for the diagnosis and treatment of {C}.",
  };

  static final String[] CUES = {
    "{P} is mainly used to treat {C}, {C} and {C}.",
    "{P} is suitable for {G} {C}.",
    "It is indicated for {C} and {C} that do not respond to drugs.",
    "The operation can also be used for {G} {C}.",
    "{P} is recommended for {G} {C} or {C}.",
    "{P} is contraindicated in {G} {C}.",
    "{P} should not be performed in {G} {C} or {C}.",
    "{C} is an absolute contraindication to {Q}.",
    "Patients with {C} are not suitable for this operation.",
    "It should be used with caution in {G} {C}.",
    "The advantages of {Q} are {V}, {V} and {V}.",
    "Compared with open surgery, {Q} has the advantages of {V} and {V}.",
    "{P} offers {V} and {V}.",
    "The method is safe and effective, with {V}.",
    "Another benefit is {V}.",
    "{C} can be treated with {Q}.",
    "Studies show that {Q} is effective in the treatment of {C}.",
    "{Q} cannot be used for {G} {C} because of the risk of bleeding.",
  };

  static final String[] TITLES = {
    "{P}",
    "What is {Q}?",
    "When is {Q} needed?",
    "{P}: what you should know",
    "All about {Q}",
    "Who should not have {Q}?"
  };

  static final String[] INDICATION_HEADING = {
    "Indications",
    "Surgical indications",
    "Indications of {Q}",
    "Who is suitable for {Q}?",
    "1. Indications"
  };

  static final String[] CONTRAINDICATION_HEADING = {
    "Contraindications", "Contraindications of {Q}", "Absolute contraindications",
    "Relative contraindications", "Who is not suitable for {Q}?", "Surgical contraindications"
  };

  static final String[] ADVANTAGE_HEADING = {
    "Advantages", "Advantages of {Q}", "What are the advantages of {Q}?", "Benefits"
  };

  static final String[] OTHER_HEADING = {
    "Preparation before the operation",
    "How is it done?",
    "Complications",
    "After the operation",
    "Care at home",
    "Anatomy",
    "History"
  };

  /** Said in many articles, word for word. */
  static final String[] SHARED = {
    "This article is for information only and does not replace a talk with your doctor.",
    "Please follow the advice of your doctor and come to every check on time.",
    "With the progress of medicine, more and more hospitals carry out such operations.",
  };

  private Words() {}
}
